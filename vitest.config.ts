import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const postgresCluster = 'test/postgres-cluster.ts'

const shared = {
  pool: 'forks',
  hookTimeout: 60_000,
  globals: false,
  // Otherwise style sheets are emptied, and the portal serves its own as a file.
  css: true,
} as const

export default defineConfig({
  test: {
    // Two cores, and every file may hold an embedded database of some 400 MB.
    maxWorkers: 2,
    globalSetup: existsSync(postgresCluster) ? [postgresCluster] : [],
    projects: [
      {
        test: {
          ...shared,
          name: 'server',
          include: ['src/**/*.test.{ts,tsx}', 'console/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          // A first page waits for the browser to start.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One browser at a time: two starve each other on two cores and turn slow pages into failures.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
