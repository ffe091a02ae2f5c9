import { OrganizationFact } from '@metodgraf/facts';
import { NOW, startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCenter, actingAs, anOrganization, aPerson } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { restateDue } from '../restatement/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const move = (id: string, parentId: string | null, over: object = {}, actor = aCenter()) =>
  change(subgraph, actor, {
    name: 'moveOrganization',
    input: { id, version: 1, hierarchy: 'METHODICAL', parentId, from: '2025-09-01', ...over },
    select: `... on Organization { id now: parents { organization { id } }
      before: parents(on: "2025-08-31") { organization { id } } links { from to act } }`,
  });
const center = (name: string) => anOrganization(subgraph, { typeCode: 'MMC', name });

// @requirement R001 R072
describe('moving an organization', () => {
  test('ends the old link on the day the new one begins, and moves the rights over its people', async () => {
    const [old, fresh] = [await center('ММЦ «Север»'), await center('ММЦ «Юг»')];
    const school = await anOrganization(subgraph, { under: old.id });
    const person = await aPerson(subgraph, { organization: school });
    expect(await move(school.id, fresh.id, { act: 'приказ № 5' })).toMatchObject({
      now: [{ organization: { id: fresh.id } }],
      before: [{ organization: { id: old.id } }],
      links: [
        { from: '2025-09-01', to: null, act: 'приказ № 5' },
        { from: '2020-09-01', to: '2025-09-01', act: null },
      ],
    });
    const stated = (await subgraph.facts(OrganizationFact)).findLast(
      ({ subject }) => subject === school.id,
    );
    expect(stated?.data.parents).toEqual([{ hierarchy: 'METHODICAL', organization: fresh.id }]);

    const sees = async (mmc: string) => {
      const actor = actingAs('MUNICIPALITY', old.id, `mmc:${mmc}`);
      const LIST = 'query ($ids: [ID!]) { people(first: 1, filter: { ids: $ids }) { totalCount } }';
      const { people } = await subgraph
        .as(actor)
        .execute<{ people: { totalCount: number } }>(LIST, { ids: [person.id] });
      return people.totalCount;
    };
    expect([await sees(old.id), await sees(fresh.id)]).toEqual([1, 0]);
    await restateDue({ em: subgraph.worker.fork(), now: () => NOW });
    expect([await sees(old.id), await sees(fresh.id)]).toEqual([0, 1]);
  });

  test('in a circle, before its time, over a later link, to where it stands is refused', async () => {
    const authority = await anOrganization(subgraph, { typeCode: 'MUNICIPAL_SERVICE' });
    const mmc = await center('ММЦ');
    const institution = await anOrganization(subgraph, {
      typeCode: 'MUNICIPAL_INSTITUTION',
      under: authority.id,
    });
    await move(authority.id, mmc.id);
    expect(await move(authority.id, institution.id, { from: '2026-01-01' })).toMatchObject({
      code: 'HIERARCHY_CYCLE',
    });
    const school = await anOrganization(subgraph);
    expect(await move(authority.id, school.id, { from: '2026-01-01' })).toMatchObject({
      code: 'PARENT_KIND',
    });
    expect(await move(authority.id, mmc.id, { from: '2026-01-01' })).toMatchObject({
      code: 'ALREADY_THERE',
    });
    expect(await move(authority.id, null, { from: '2019-01-01' })).toMatchObject({
      code: 'DATES_REVERSED',
    });
    expect(await move(authority.id, null, { from: '2025-01-01' })).toMatchObject({
      code: 'OVERLAP',
      parameters: [{ name: 'since', value: '01.09.2025' }],
    });
  });

  test('is the work of the center', async () => {
    const school = await anOrganization(subgraph);
    const actor = actingAs('MUNICIPALITY', school.id, 'mun:osinniki-go');
    await expect(move(school.id, null, {}, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
