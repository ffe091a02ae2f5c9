import { randomUUID } from 'node:crypto';
import type { TestSubgraph } from '@metodgraf/subgraph-kit/testing';

type Acting = Parameters<TestSubgraph['as']>[0];

/** Runs a mutation of one input as someone and gives its outcome: the record or the problem. */
export async function change(
  subgraph: TestSubgraph,
  actor: Acting,
  { name, input, select }: { name: string; input: object; select: string },
): Promise<Record<string, unknown>> {
  const type = name[0]?.toUpperCase() + name.slice(1);
  const document = `mutation ($key: ID!, $input: ${type}Input!) {
    ${name}(requestId: $key, input: $input) { __typename ${select} ... on ${type}Problem { code parameters { name value } } }
  }`;
  const answer = await subgraph.as(actor).execute(document, { key: randomUUID(), input });
  return answer[name] as Record<string, unknown>;
}
