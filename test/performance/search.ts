/**
 * Search over 20,000 people as the center asks it, beside a plain SQL query of the same words:
 * the whole request (policies, page, total, names of schools) against `ilike` by the owner of the table.
 * Both run in turn over the same words, so it is their ratio that counts, not the machine.
 * Run: node --import @oxc-node/core/register test/performance/search.ts [people]
 */
import { startSubgraph, type TestSubgraph } from '../../infra/subgraph-kit/src/testing/index.ts';
import { service } from '../../services/registry/src/service.ts';
import { aCenter, anOrganization } from '../../services/registry/testing/builders.ts';

const PEOPLE = Number(process.argv[2] ?? 20_000);
const ROUNDS = 60;
const SCHOOLS = 40;
const NAMES = [
  'Берёзкина',
  'Сосновая',
  'Ольховская',
  'Кедрова',
  'Липова',
  'Рябинина',
  'Ивова',
  'Тополева',
];
/** Double names are as many as a region has single ones. */
const FAMILIES = NAMES.flatMap((one) => NAMES.map((other) => `${one}-${other}`));
const GIVEN = [
  'Анна',
  'Вера',
  'Ирина',
  'Мария',
  'Ольга',
  'Елена',
  'Нина',
  'Юлия',
  'Софья',
  'Дарья',
];
const PATRONYMICS = ['Ильинична', 'Павловна', 'Сергеевна', 'Олеговна', 'Юрьевна', 'Романовна'];

const SEARCHES: Record<string, (n: number) => string> = {
  'фамилия целиком': (n) => family(n),
  'начало фамилии': (n) => family(n).slice(0, 4),
  'фамилия и имя': (n) => `${family(n)} ${GIVEN[n % GIVEN.length]}`,
  'с опечаткой': (n) => mistyped(family(n)),
};

const PAGE = `query ($text: String!) { people(first: 50, filter: { text: $text }) {
  totalCount edges { node { id name posts { title organization { shortName } } } } } }`;
const PLAIN = `select id, family_name, given_name, patronymic from person
  where family_name || ' ' || given_name ilike ? order by family_name, given_name, id limit 50`;

const subgraph = await startSubgraph(service);
try {
  await fill(subgraph);
  console.log(`${PEOPLE} человек, по ${ROUNDS} поисков каждого рода`);
  for (const [kind, textOf] of Object.entries(SEARCHES)) await compare(kind, textOf);
} finally {
  await subgraph.stop();
}

async function compare(kind: string, textOf: (n: number) => string): Promise<void> {
  const center = subgraph.as(aCenter());
  const worker = subgraph.worker.fork();
  const asked: number[] = [];
  const plain: number[] = [];
  let found = 0;
  for (let n = 0; n < ROUNDS; n += 1) {
    const text = textOf(n * 7);
    asked.push(
      await milliseconds(async () => {
        const { people } = await center.execute<{ people: { totalCount: number } }>(PAGE, { text });
        found += people.totalCount;
      }),
    );
    plain.push(await milliseconds(() => worker.execute(PLAIN, [`%${text}%`])));
  }
  if (found === 0) throw new Error(`nothing was found by ${kind}`);
  const [ours, theirs] = [p95(asked), p95(plain)];
  console.log(
    `  ${kind.padEnd(18)} p95 ${ours.toFixed(1)} мс, простой SQL ${theirs.toFixed(1)} мс, отношение ${(ours / theirs).toFixed(1)}; ` +
      `в среднем найдено ${Math.round(found / ROUNDS)}`,
  );
}

async function milliseconds(action: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await action();
  return performance.now() - began;
}

function p95(measured: readonly number[]): number {
  const sorted = measured.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

/** People of one name are made many by SQL: their search follows by its trigger. */
async function fill({ worker }: TestSubgraph): Promise<void> {
  for (let school = 0; school < SCHOOLS; school += 1) {
    const organization = await anOrganization(subgraph, { name: `Школа № ${school + 1}` });
    await worker.fork().execute(
      `with numbers as (select gen_random_uuid() as id, n from generate_series(?::int, ?::int) n),
         named as (select id, (?::text[])[1 + n % ?] as family, (?::text[])[1 + (n / 3) % ?] as given,
           (?::text[])[1 + (n / 5) % ?] as patronymic from numbers),
         people as (insert into person (id, family_name, given_name, patronymic, search_name, kind, school_subjects, public_office)
           select id, family, given, patronymic, ' ' || replace(lower(family || ' ' || given || ' ' || patronymic), 'ё', 'е'),
             'EDUCATOR', '{математика}', false from named),
         work as (insert into post (id, person_id, organization_id, title, since)
           select gen_random_uuid(), id, ?, 'Учитель', '2020-09-01' from numbers)
       insert into reach (person, scope, since) select id, 'region:kuzbass', '2020-09-01' from numbers`,
      [
        ...batch(school),
        ...listed(FAMILIES),
        ...listed(GIVEN),
        ...listed(PATRONYMICS),
        organization.id,
      ],
    );
  }
  await worker.fork().execute('analyze');
}

function listed(words: readonly string[]): unknown[] {
  return [`{${words.join(',')}}`, words.length];
}

function batch(school: number): [number, number] {
  const size = Math.ceil(PEOPLE / SCHOOLS);
  return [school * size, Math.min(PEOPLE, (school + 1) * size) - 1];
}

function family(n: number): string {
  return FAMILIES[n % FAMILIES.length] ?? '';
}

/** Two neighbouring letters change places. */
function mistyped(word: string): string {
  return word.slice(0, 3) + word.slice(4, 5) + word.slice(3, 4) + word.slice(5);
}
