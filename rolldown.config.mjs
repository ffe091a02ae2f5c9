import { existsSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** What goes into the bundle: our own packages and the compiler's helpers for decorators. */
const COMPILED_IN = ['.', '/', '@metodgraf/', '@oxc-project/runtime'];

const entries = ['main', 'seed'].filter((name) => existsSync(`src/${name}.ts`));

/**
 * One bundle per deployable process: our own packages are compiled in, npm packages stay outside.
 * Run by a package's `build` script from its own folder.
 */
export default defineConfig({
  input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
  platform: 'node',
  external: (id) => !COMPILED_IN.some((start) => id.startsWith(start)),
  transform: { decorator: { legacy: true } },
  output: { dir: 'dist', format: 'esm', sourcemap: true, keepNames: true, cleanDir: true },
});
