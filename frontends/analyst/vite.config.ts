import { defineConfig } from 'vite';

const portal = `http://localhost:${process.env['METODGRAF_PORT'] ?? 4000}`;

/** A page of its own that lies at any path; everything it needs is in its own files. */
export default defineConfig({
  base: './',
  worker: { format: 'es' },
  server: {
    port: 5187,
    strictPort: true,
    host: 'localhost',
    // The gateway refuses the requests of other origins; here the origin is ours by construction.
    proxy: { '/graphql': { target: portal, headers: { origin: portal } } },
  },
  build: {
    target: 'esnext',
    // The editor is large by nature; this page is for few, and is loaded once.
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      onwarn: (warning, warn) => {
        // 'use client' of React's libraries means nothing to a browser.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
