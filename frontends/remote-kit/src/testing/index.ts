/** For component tests of frontends. */
export { type Answer, answeringGraph, type SentRequest } from './answering-graph';
export { contractBreaches } from './contract-breaches';
export {
  anEducator,
  mountComponent,
  type MountedPage,
  type MountOptions,
  openRemote,
} from './mount-page';
export { attentionBreaches, problemBreaches } from './schema-breaches';
/** Waits for what is answered at once: for tests that look at a form after it was sent. */
export { flushPromises } from '@vue/test-utils';
