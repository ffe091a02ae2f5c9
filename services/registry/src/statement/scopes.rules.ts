import { lineOf, type Succession } from '../territory/succession.rules.ts';
import { isNotOver, joinedDays, type Period, sharedDays } from './period.rules.ts';

/** What the registry knows of a person as far as other people's eyes depend on it. */
export interface ReachedPerson {
  readonly id: string;
  readonly posts: readonly (Period & { organization: string })[];
  readonly assignments: readonly (Period & { methodologist: string })[];
  readonly introductions: readonly (Period & { party: string })[];
  /** When the person let the school see the results of diagnostics. */
  readonly consents: readonly Period[];
}

/** An organization as far as it opens the people who work in it. */
export interface Workplace {
  readonly id: string;
  readonly type: string;
  readonly territory: string | null;
  /** Methodical parents in time. */
  readonly under: readonly (Period & { parent: string })[];
}

/** Where people work. */
export interface Surroundings {
  readonly region: string;
  readonly workplaces: ReadonlyMap<string, Workplace>;
  readonly territories: readonly Succession[];
}

/** A dated scope key over a person. */
export interface DatedScope extends Period {
  readonly scope: string;
}

const ALWAYS: Period = { from: '1900-01-01', to: null };

/** The scopes that stand over a person from the first moment, before any post is known. */
function scopesFromTheStart(person: string, region: string): DatedScope[] {
  return [
    { scope: `own:${person}`, ...ALWAYS },
    { scope: `region:${region}`, ...ALWAYS },
  ];
}

/**
 * Every scope over a person with its days. Rights follow today's posts, so posts that are over give none;
 * future ones give theirs from their first day. Source: design, «Rights».
 */
export function scopesOf(
  person: ReachedPerson,
  surroundings: Surroundings,
  day: string,
): DatedScope[] {
  const scopes = [
    ...scopesFromTheStart(person.id, surroundings.region),
    ...person.posts
      .filter((post) => isNotOver(post, day))
      .flatMap((post) => scopesOfPost(post, person.consents, surroundings)),
    ...person.assignments
      .filter((assignment) => isNotOver(assignment, day))
      .map(({ methodologist, from, to }) => ({ scope: `assigned:${methodologist}`, from, to })),
    ...person.introductions
      .filter((introduction) => isNotOver(introduction, day))
      .map(({ party, from, to }) => ({ scope: `with:${party}`, from, to })),
  ];
  return [...Map.groupBy(scopes, ({ scope }) => scope)].flatMap(([scope, periods]) =>
    joinedDays(periods).map((period) => ({ scope, ...period })),
  );
}

function scopesOfPost(
  { organization, ...period }: Period & { organization: string },
  consents: readonly Period[],
  { workplaces, territories }: Surroundings,
): DatedScope[] {
  const workplace = workplaces.get(organization);
  return [
    { scope: `org:${organization}`, ...period },
    ...territoryScopes(workplace?.territory ?? null, period, territories),
    ...centerScopes(organization, period, workplaces),
    ...consents.flatMap((consent) => dated(`consented-org:${organization}`, consent, period)),
  ];
}

/**
 * The municipality of a post, and after a merger the one that took its place. The last of the line
 * stays open: an organization never falls out of every territory.
 */
function territoryScopes(
  territory: string | null,
  period: Period,
  territories: readonly Succession[],
): DatedScope[] {
  const line = territory === null ? [] : lineOf(territories, territory);
  return line.flatMap(({ id, validFrom, validTo }, index) => {
    const from = index === 0 ? ALWAYS.from : validFrom;
    const to = index === line.length - 1 ? null : (validTo ?? null);
    return dated(`mun:${id}`, { from, to }, period);
  });
}

/** The intermunicipal centers above an organization in the methodical hierarchy. */
function centerScopes(
  organization: string,
  period: Period,
  workplaces: ReadonlyMap<string, Workplace>,
  below: readonly string[] = [],
): DatedScope[] {
  const workplace = workplaces.get(organization);
  if (!workplace || below.includes(organization)) return [];
  const own = workplace.type === 'MMC' ? [{ scope: `mmc:${organization}`, ...period }] : [];
  const above = workplace.under.flatMap(({ parent, ...link }) => {
    const shared = sharedDays(link, period);
    return shared ? centerScopes(parent, shared, workplaces, [...below, organization]) : [];
  });
  return [...own, ...above];
}

function dated(scope: string, left: Period, right: Period): DatedScope[] {
  const shared = sharedDays(left, right);
  return shared ? [{ scope, ...shared }] : [];
}
