import { defineConfig } from 'vitest/config';

/** What every backend package's tests share; a package re-exports it from its own vitest.config.ts. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Wide, because two cores may be shared: a limit here stops what hangs, it never judges speed.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    // Test files of one package share one database server and two cores.
    maxWorkers: 2,
  },
  resolve: {
    // graphql 16 ships CJS and ESM copies; libraries load the CJS one, so ours must too, or graphql
    // sees types "from another module or realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  oxc: { decorator: { legacy: true } },
});
