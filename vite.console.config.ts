import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'console',
  base: '/console/',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    reportCompressedSize: false,
    // antd alone passes the default of 500 KB; the budget that counts is the first load, compressed, which has its own test.
    chunkSizeWarningLimit: 1500,
  },
})
