import { CompetencyFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configure } from './configure.ts';
import { FRAMEWORK } from './framework/index.ts';
import { loadInstrument, PROFESSIONAL_COMPETENCIES } from './instrument/index.ts';
import { loadScales, ScaleEdition } from './scale/index.ts';
import { service } from './service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

test('every competency is told to the other services once, however often the service is configured', async () => {
  await configure(subgraph.work);
  const facts = await subgraph.facts(CompetencyFact);
  expect(
    facts.map(({ subject, version, data }) => ({ subject, version, code: data.code })),
  ).toEqual(FRAMEWORK.map(({ id, code }) => ({ subject: id, version: 1, code })));
});

test('a renamed competency is told again, the others are not', async () => {
  const em = subgraph.worker.fork();
  await em.execute(`update competency set name = 'Прежнее имя' where code = 'DIGITAL_SAFETY'`);
  await configure(subgraph.work);
  const again = (await subgraph.facts(CompetencyFact)).filter(({ version }) => version > 1);
  expect(again).toMatchObject([
    { version: 2, data: { code: 'DIGITAL_SAFETY', name: 'Безопасность и персональные данные' } },
  ]);
});

test('content that people have answered is not changed under them', async () => {
  const changed = { ...PROFESSIONAL_COMPETENCIES, minutes: 1 };
  const em = subgraph.worker.fork();
  await expect(em.transactional((tx) => loadInstrument(tx, changed))).rejects.toThrow(
    /уже загружен с другим содержанием/,
  );
});

test('a scale in force keeps its thresholds', async () => {
  const em = subgraph.worker.fork();
  const { scale } = await em.findOneOrFail(ScaleEdition, 'kuzbass-levels-1');
  const moved = {
    ...scale,
    deficits: scale.deficits.map((each) => ({ ...each, belowShare: 0.9 })),
  };
  await expect(
    subgraph.worker.fork().transactional((tx) => loadScales(tx, [moved])),
  ).rejects.toThrow(/добавьте новую редакцию/);
});
