import indicators from './examples/indicators.graphql?raw';
import oneIndicator from './examples/one-indicator.graphql?raw';
import roadmaps from './examples/roadmaps.graphql?raw';

/** What an analyst meets first: operations that run as they stand, explained in their comments. */
export const examples: readonly { readonly query: string; readonly variables?: string }[] = [
  { query: indicators },
  {
    query: oneIndicator,
    variables: JSON.stringify({ code: 'I-3', on: '2026-01-01' }, null, 2),
  },
  { query: roadmaps },
];
