import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCenterClerk, anOrganization } from '../../testing/builders.ts';
import { importTable } from '../../testing/import-table.ts';
import { Organization, OrganizationLink } from '../organization/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
let clerk: Awaited<ReturnType<typeof aCenterClerk>>;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  clerk = await aCenterClerk(subgraph, []);
  await anOrganization(subgraph, {
    typeCode: 'MUNICIPAL_AUTHORITY',
    name: 'Управление образования',
  });
});
afterAll(() => subgraph.stop());

const HEADINGS = [
  'Полное наименование',
  'Краткое наименование',
  'Тип',
  'ОКТМО',
  'ОГРН',
  'Учредитель',
  'ММЦ',
];
const TYPE = 'Общеобразовательная организация';

const load = (...rows: string[][]) =>
  importTable(subgraph, clerk, { register: 'organizations', rows: [HEADINGS, ...rows] });

const school = (
  name: string,
  over: Partial<Record<'territory' | 'ogrn' | 'parent', string>> = {},
) => [
  `Муниципальное учреждение «${name}»`,
  name,
  TYPE,
  over.territory ?? 'Осинниковский городской округ',
  over.ogrn ?? '',
  over.parent ?? '',
  '',
];

test('schools are entered with both their places, and the same file changes nothing', async () => {
  const rows = [
    school('Школа А', {
      territory: '32734000',
      ogrn: '1024201388661',
      parent: 'Управление образования',
    }),
    school('Школа Б'),
  ];
  expect(await load(...rows)).toMatchObject({ applied: { added: 2, failed: 0, doubtful: 0 } });
  const made = await subgraph.worker.fork().findOneOrFail(Organization, { ogrn: '1024201388661' });
  expect(made).toMatchObject({ shortName: 'Школа А', territoryId: 'osinniki-go' });
  const links = await subgraph.worker.fork().find(OrganizationLink, { organizationId: made.id });
  expect(links).toMatchObject([{ hierarchy: 'ADMINISTRATIVE' }]);
  expect(await load(...rows)).toMatchObject({ applied: { added: 0, unchanged: 2 } });
});

test('a parent may stand above in the same file, and falls with it', async () => {
  const authority = (name: string, type = 'Муниципальный орган управления образованием') => [
    `${name} полностью`,
    name,
    type,
    'Осинниковский городской округ',
    '',
    '',
    '',
  ];
  const { rows } = await load(
    authority('Новое управление', 'MUNICIPAL_AUTHORITY'),
    school('Школа В', { parent: 'Новое управление' }),
    authority('Чужое управление', 'Такого вида нет'),
    school('Школа Г', { parent: 'Чужое управление' }),
    school('Школа Д', { parent: 'Школа А' }),
  );
  expect(rows).toEqual([
    [2, 'ADDED'],
    [3, 'ADDED'],
    [4, 'FAILED', 'C4 Вид: вида «Такого вида нет» нет'],
    [5, 'FAILED', '5 не загружена строка 4, от которой зависит эта'],
    [6, 'FAILED', expect.stringMatching(/^F6 Учредитель: .* не может стоять под/) as string],
  ]);
});

test('a wrong check digit of ОКТМО is a doubt, a wrong ОГРН and an unknown code are refused', async () => {
  const { applied, rows } = await load(
    school('Школа Е', { territory: '327340009' }),
    school('Школа Ж', { ogrn: '1024201388660' }),
    school('Школа З', { territory: '99999999' }),
    school('Школа И', { territory: 'Беловский муниципальный район' }),
  );
  expect(applied).toMatchObject({ added: 2, failed: 2, doubtful: 2 });
  expect(rows).toEqual([
    [2, 'ADDED', 'D2 Муниципальное образование: контрольное число ОКТМО не сходится'],
    [3, 'FAILED', expect.stringMatching(/^E3 ОГРН: .*контрольной/) as string],
    [4, 'FAILED', 'D4 Муниципальное образование: «99999999» не найдено'],
    [
      5,
      'ADDED',
      expect.stringMatching(
        /Беловский муниципальный район» теперь «Беловский муниципальный округ/,
      ) as string,
    ],
  ]);
});

test('names and number are corrected; kind, place and subordination are told', async () => {
  await load(school('Школа К', { ogrn: '1024201388573' }));
  const { applied, rows } = await load([
    'Муниципальное учреждение «Школа К»',
    'Школа К имени Героя',
    'Профессиональная образовательная организация (УГС 44.00.00)',
    'Кемеровский городской округ',
    '1024201388573',
    '',
    '',
  ]);
  expect(applied).toMatchObject({ changed: 1 });
  expect(rows[0]).toEqual([
    2,
    'CHANGED',
    'B2 Краткое название: было «Школа К», в файле «Школа К имени Героя»',
    expect.stringMatching(/^C2 Вид: было/) as string,
    expect.stringMatching(/^D2 Муниципальное образование: было «Осинниковский/) as string,
  ]);
  const known = await subgraph.worker.fork().findOneOrFail(Organization, { ogrn: '1024201388573' });
  expect(known).toMatchObject({
    shortName: 'Школа К имени Героя',
    typeCode: 'SCHOOL',
    territoryId: 'osinniki-go',
  });
});
