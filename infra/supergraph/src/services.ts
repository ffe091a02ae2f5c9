// What a running gateway needs of the registry, without the composition library.
export { logicalUrl } from './logical-url.ts';
export { readServices, type ServiceEntry } from './registry-folder.ts';
