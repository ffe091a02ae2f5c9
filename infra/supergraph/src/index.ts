export { type ApiChange, apiChanges, unapproved } from './breaking-changes.ts';
export { compose, type ComposeOptions, type ComposeReport } from './compose.ts';
export { composeSupergraph, type PublishedService, type Supergraph } from './compose-supergraph.ts';
export { logicalUrl } from './logical-url.ts';
export { checkNullability, type NullabilityReport } from './nullability.ts';
export { checkOwnership, type OwnershipReport, type ServiceTypes } from './ownership.ts';
export type { RegistryProblem } from './problem.ts';
export { publishedTypes, type PublishedField, type PublishedType } from './published-type.ts';
export {
  type ApprovedChange,
  type Owners,
  readRegistry,
  readServices,
  type RegistryFolder,
  type ServiceEntry,
} from './registry-folder.ts';
