import { expect, test } from 'vitest';
import { attentionItems } from './attention-items';

test('what waits is gathered from all services that answered', () => {
  const answer = {
    __typename: 'Query',
    diagnosticsAttention: [
      { code: 'INVITED', count: 1 },
      { code: 'STARTED', count: 0 },
    ],
    learningRoutesAttention: null,
    registryAttention: [{ code: 'UNASSIGNED', count: 23 }],
  };

  expect(attentionItems(answer)).toEqual([
    { code: 'INVITED', count: 1 },
    { code: 'UNASSIGNED', count: 23 },
  ]);
});
