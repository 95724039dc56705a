import { defineConfig } from 'vite'

export default defineConfig({
  // React chooses its slow development half at run time unless it is bundled with the choice already made.
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: [/^react(?:$|\/)/u, /^react-dom(?:$|\/)/u] },
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    copyPublicDir: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        server: 'bin/server.ts',
        worker: 'bin/worker.ts',
        cli: 'bin/cli.ts',
        'pglite-worker': 'src/kernel/database/pglite-worker.ts',
      },
      // Flat, so that `import.meta.dirname` is one step below the package's root in entries and shared chunks alike.
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
})
