import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Component tests of a frontend: beside what they test, in happy-dom, without the federation. */
export function testConfig(): ViteUserConfig {
  return defineConfig({
    plugins: [vue()],
    test: {
      environment: 'happy-dom',
      include: ['src/**/*.test.ts'],
      setupFiles: [fileURLToPath(import.meta.resolve('@metodgraf/ui-kit/testing'))],
      // Vuetify's modules import .css files, which only Vite can read.
      server: { deps: { inline: ['vuetify'] } },
      // Component tests of several frontends share two cores.
      maxWorkers: 2,
      testTimeout: 20_000,
    },
  });
}
