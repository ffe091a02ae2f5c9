export { NOW, RefusedRequest, startSubgraph, type TestSubgraph } from './start-subgraph.ts';
