import type { PersonRow, PostRow } from './demo-people.ts';
import { addDays, daysBetween } from './days.ts';

type Kind = PersonRow['kind'];

/** What a post consists of, told by its name. */
export function workTerms(
  kind: Kind,
  title: string,
): Pick<PostRow, 'duties' | 'managerKind' | 'basis' | 'rate'> {
  const managerKind = kind === 'LEADER' ? managerKindOf(title) : null;
  return {
    duties: dutiesOf(kind),
    managerKind,
    basis: managerKind === null ? null : 'Приказ учредителя о назначении (демонстрационный)',
    rate: 1,
  };
}

const dutiesOf = (kind: Kind): PostRow['duties'] => {
  if (kind === 'OTHER') return [];
  return kind === 'LEADER' ? ['ORGANIZATION'] : ['TEACHING', 'UPBRINGING'];
};

const managerKindOf = (title: string): PostRow['managerKind'] => {
  if (title.startsWith('Заместитель')) return 'DEPUTY';
  return title.startsWith('Директор') ? 'HEAD' : 'UNIT_HEAD';
};

type Marks = Pick<PersonRow, 'workingSince' | 'category' | 'categoryOn' | 'categoryUntil'>;

/**
 * General experience and category. Chosen by the id and not by the next random number, so that what was
 * invented before stays what it was.
 */
export function careerMarks({
  id,
  kind,
  teachingSince,
  day,
}: {
  id: string;
  kind: Kind;
  teachingSince: string | null;
  day: string;
}): Marks {
  const chance = Number.parseInt(id.slice(0, 4), 16) / 0xff_ff;
  const taught = teachingSince === null ? 0 : daysBetween(teachingSince, day);
  const workingSince =
    teachingSince === null ? null : addDays(teachingSince, chance < 0.2 ? -400 : 0);
  const none = { workingSince, category: null, categoryOn: null, categoryUntil: null };
  if (kind !== 'EDUCATOR' || taught < 1_200 || chance < 0.25) return none;
  const category = chance > 0.97 ? 'METHODOLOGIST' : chance > 0.6 ? 'HIGHEST' : 'FIRST';
  const categoryOn = addDays(day, -Math.min(taught - 800, 200 + Math.floor(chance * 1_500)));
  // Categories given before the term was abolished end after five years.
  const categoryUntil = categoryOn < '2023-09-01' ? addDays(categoryOn, 1_826) : null;
  return { workingSince, category, categoryOn, categoryUntil };
}
