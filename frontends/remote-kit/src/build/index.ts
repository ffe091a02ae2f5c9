/** For `vite.config.ts`, `codegen.ts` and `vitest.config.ts` of a frontend; runs in Node, knows no component. */
export { remoteConfig, shellConfig } from './frontend-config.ts';
export { graphCodegen, type GraphCodegenOptions } from './graph-codegen.ts';
export { describeRemote } from './publish-remote.ts';
export { sharedPackages } from './shared-packages.ts';
export { testConfig } from './test-config.ts';
