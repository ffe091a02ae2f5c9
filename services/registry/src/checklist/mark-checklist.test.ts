import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCenter, actingAs, anOrganization } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const mark = (input: object, actor = aCenter()) =>
  change(subgraph, actor, {
    name: 'markChecklist',
    input: { version: 0, doneOn: '2026-09-01', ...input },
    select: '... on ChecklistMark { item doneOn document version clause { ref } }',
  });

// @requirement R165 R266 R269
test('a municipality marks its own documents, and sees what is missing', async () => {
  const own = actingAs('MUNICIPALITY', randomUUID(), 'mun:osinniki-go');
  const document = {
    itemCode: 'SERVICE_REGULATION',
    territoryId: 'osinniki-go',
    document: ' № 5 ',
  };
  expect(await mark(document, own)).toMatchObject({
    item: 'SERVICE_REGULATION',
    document: '№ 5',
    version: 1,
    clause: { ref: 'mms-regulation-lo#4.10' },
  });
  expect(await mark({ ...document, version: 1, doneOn: null }, own)).toMatchObject({
    doneOn: null,
    version: 2,
  });
  await expect(mark({ ...document, version: 0 }, own)).rejects.toMatchObject({ code: 'CONFLICT' });
  const { territory } = await subgraph
    .as(own)
    .execute<{ territory: { checklist: { list: string; doneOn: string | null }[] } }>(
      '{ territory(id: "osinniki-go") { checklist { list title doneOn } } }',
    );
  expect(territory.checklist.filter(({ list }) => list === 'MUNICIPAL_DOCUMENTS')).toHaveLength(6);
  const foreign = { ...document, territoryId: 'kemerovo-go' };
  await expect(mark(foreign, own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

// @requirement R079 R166
test('the center marks the duties of a college at its ММЦ, and documents of its own', async () => {
  const [mmc, center, school] = [
    await anOrganization(subgraph, { typeCode: 'MMC' }),
    await anOrganization(subgraph, { typeCode: 'CENTER' }),
    await anOrganization(subgraph),
  ];
  const duty = { itemCode: 'WORKPLACES_EQUIPPED' };
  expect(await mark({ ...duty, organizationId: mmc.id })).toMatchObject({ doneOn: '2026-09-01' });
  expect(await mark({ ...duty, organizationId: school.id })).toMatchObject({
    code: 'NOT_OF_THIS_LIST',
  });
  expect(
    await mark({ ...duty, organizationId: mmc.id, version: 1, doneOn: '2027-01-01' }),
  ).toMatchObject({
    code: 'IN_THE_FUTURE',
  });
  expect(await mark({ itemCode: 'NETWORK_REGULATION', organizationId: center.id })).toMatchObject({
    version: 1,
  });
  expect(await mark({ itemCode: 'NOTHING', organizationId: mmc.id })).toMatchObject({
    code: 'ITEM_UNKNOWN',
  });
});
