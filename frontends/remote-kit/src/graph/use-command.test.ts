import type { TypedDocumentNode } from '@urql/vue';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { defineComponent, h } from 'vue';
import { mountComponent } from '../testing';
import CommandMessage from './CommandMessage.vue';
import { type Command, useCommand } from './use-command';

type Approved = { __typename: 'Route'; id: string };
type Refused = {
  __typename: 'ApproveRouteProblem';
  code: 'OVER_BUDGET';
  parameters: { name: string; value: string }[];
};
type Answer = { __typename: 'Mutation'; approveRoute: Approved | Refused };
type Input = { routeId: string };

const ApproveDocument = Object.assign(
  parse('mutation Approve($requestId: ID!, $input: In!) { approveRoute { id } }'),
  { __meta__: { hash: 'f00d' } },
) as TypedDocumentNode<Answer, { requestId: string; input: Input }>;

const messages = [{ problems: { OVER_BUDGET: 'Больше {limit} часов не утвердить' } }];

async function mountApproval(answer: () => Record<string, unknown>) {
  let approve: Command<Answer, Input> | undefined;
  const Approval = defineComponent(() => {
    const command = useCommand(ApproveDocument);
    approve = command;
    return () => h(CommandMessage, { command });
  });
  const mounted = await mountComponent(Approval, { messages, answers: { Approve: answer } });
  if (!approve) throw new Error('The component was not set up');
  return { ...mounted, approve };
}

test('an entity is returned as what was done', async () => {
  const { approve, page } = await mountApproval(() => ({
    approveRoute: { __typename: 'Route', id: 'r1' },
  }));

  const done = await approve.run({ routeId: 'r1' });

  expect(done?.id).toBe('r1');
  expect(page.text()).toBe('');
});

test('a problem is said in words, with its parameters', async () => {
  const { approve, page } = await mountApproval(() => ({
    approveRoute: {
      __typename: 'ApproveRouteProblem',
      code: 'OVER_BUDGET',
      parameters: [{ name: 'limit', value: '72' }],
    },
  }));

  expect(await approve.run({ routeId: 'r1' })).toBeUndefined();

  expect(page.get('[role=status]').text()).toBe('Больше 72 часов не утвердить');
});

test('a lost answer is asked for again under the same id', async () => {
  let lost = true;
  const { approve, page, sent } = await mountApproval(() => {
    if (lost) throw new TypeError('Failed to fetch');
    return { approveRoute: { __typename: 'Route', id: 'r1' } };
  });

  await approve.run({ routeId: 'r1' });
  expect(page.get('[role=alert]').text()).toContain('Нет связи с порталом');

  lost = false;
  await approve.run({ routeId: 'r1' });
  await approve.run({ routeId: 'r1' });

  const [first, again, anew] = sent.map(({ variables }) => variables['requestId']);
  expect(again).toBe(first);
  expect(anew).not.toBe(first);
  expect(page.text()).toBe('');
});
