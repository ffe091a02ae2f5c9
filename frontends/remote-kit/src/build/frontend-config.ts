import { federation } from '@module-federation/vite';
import vue from '@vitejs/plugin-vue';
import {
  type BuildOptions,
  defineConfig,
  type ProxyOptions,
  type ServerOptions,
  type UserConfigFnObject,
} from 'vite';
import type { RemoteDescriptor } from '../remote/remote.ts';
import { publishDocuments, publishRemote } from './publish-remote.ts';
import { sharedPackages } from './shared-packages.ts';

const federationOfAll = {
  shared: sharedPackages,
  dts: false,
  // Nothing of a remote is loaded before one opens it.
  shareStrategy: 'loaded-first',
  dev: { remoteHmr: true },
} as const;

/** Parts of vue-i18n that nobody uses: its components, its old API, its devtools. */
const define = {
  __VUE_I18N_FULL_INSTALL__: false,
  __VUE_I18N_LEGACY_API__: false,
  __INTLIFY_PROD_DEVTOOLS__: false,
};

const build: BuildOptions = { target: 'esnext', modulePreload: { polyfill: false } };

/** A frontend under development asks the running portal: its session, its graph and the other remotes. */
function serverOn(port: number): ServerOptions {
  const portal = `http://localhost:${process.env['METODGRAF_PORT'] ?? 4000}`;
  // The gateway refuses the requests of other origins; here the origin is ours by construction.
  const toPortal: ProxyOptions = { target: portal, headers: { origin: portal } };
  return {
    port,
    strictPort: true,
    host: 'localhost',
    origin: `http://localhost:${port}`,
    cors: true,
    proxy: { '/graphql': toPortal, '/auth': toPortal, '/config': toPortal, '/mfe': toPortal },
  };
}

/**
 * Vuetify in few files instead of thirty: its core, which comes with the first remote, and its controls, which
 * come with the first field or window. What is heavy and rare stays a lazy file of its own: a group would
 * swallow what it depends on and be loaded at once.
 */
const vuetifyInFewFiles = [
  { name: 'vuetify', test: /node_modules[\\/]vuetify[\\/](?!lib[\\/](components|composables))/ },
  {
    name: 'vuetify-controls',
    test: /node_modules[\\/]vuetify[\\/]lib[\\/]components[\\/](?!VDate|VPicker|VConfirmEdit|VAutocomplete|VTextarea)/,
  },
];

/** The shell: knows no remote when it is built. */
export function shellConfig({ port }: { readonly port: number }): UserConfigFnObject {
  return defineConfig(() => ({
    plugins: [
      vue(),
      federation({
        ...federationOfAll,
        name: 'shell',
        filename: 'remoteEntry.js',
        remotes: {},
        manifest: false,
      }),
      publishDocuments(),
    ],
    define,
    server: serverOn(port),
    build: {
      ...build,
      rolldownOptions: { output: { codeSplitting: { groups: vuetifyInFewFiles } } },
    },
  }));
}

/** A remote: one artefact for any origin and any path, found by its manifest. */
export function remoteConfig({
  descriptor,
  port,
}: {
  readonly descriptor: RemoteDescriptor;
  /** Of the development server; every remote has its own. */
  readonly port: number;
}): UserConfigFnObject {
  return defineConfig(({ command }) => ({
    // './' makes the public path of the manifest 'auto': files are asked from where the manifest came.
    base: command === 'build' ? './' : '/',
    plugins: [
      vue(),
      federation({
        ...federationOfAll,
        name: descriptor.name,
        // A browser keeps a module that threw by its URL, so only the manifest has a constant name.
        filename: 'remoteEntry-[hash].js',
        exposes: { './app': './src/remote.ts' },
        manifest: true,
      }),
      publishRemote(descriptor),
      publishDocuments(),
    ],
    define,
    server: serverOn(port),
    build,
  }));
}
