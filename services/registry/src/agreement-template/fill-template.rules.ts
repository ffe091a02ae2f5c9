/** A party as the text of an agreement speaks of it. */
interface NamedParty {
  readonly role: string;
  readonly name: string;
  readonly signerName: string | null;
  readonly signerPost: string | null;
  readonly signerBasis: string | null;
}

/** One promise as it stands in the text. */
interface Promised {
  readonly party: string;
  readonly text: string;
  readonly dueOn: string;
  readonly everyMonths: number | null;
}

/** Everything a text of an agreement is filled from. */
export interface Filling {
  readonly roles: readonly { readonly role: string; readonly word: string }[];
  readonly parties: readonly NamedParty[];
  readonly obligations: readonly Promised[];
  readonly number: string | null;
  readonly signedOn: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** Where nothing is known yet, the paper leaves room to write. */
const BLANK = '____________';
const PLACE = /\{([^{}]*)\}/gu;
const DAY_MS = 86_400_000;

const MONTHS =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** «5 марта 2026 г.», as documents are dated. */
export function dateInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year} г.`;
}

/** The last day of a period whose `to` is the first day after it. */
const lastDayOf = (to: string): string =>
  new Date(Date.parse(`${to}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

/** Places of a text that nothing fills: whoever edits it must be told, or the paper goes out with braces. */
export function unknownPlaces(text: string, roles: Filling['roles']): string[] {
  const known = new Set(Object.keys(placesOf({ ...EMPTY, roles })));
  return [...text.matchAll(PLACE)]
    .map(([, name = '']) => name.trim())
    .filter((name) => !known.has(name));
}

/** The text with every place filled. */
export function fillText(text: string, filling: Filling): string {
  const places = placesOf(filling);
  const filled = text.replaceAll(PLACE, (whole, name: string) => places[name.trim()] ?? whole);
  // A date in words ends with a dot of its own.
  return filled.replaceAll('г..', 'г.');
}

const EMPTY: Filling = {
  roles: [],
  parties: [],
  obligations: [],
  number: null,
  signedOn: null,
  from: '2000-01-01',
  to: null,
};

function placesOf(filling: Filling): Readonly<Record<string, string>> {
  const { roles, parties, number, signedOn, from, to } = filling;
  const until = to === null ? 'без ограничения срока' : `по ${dateInWords(lastDayOf(to))}`;
  const ofRoles = roles.flatMap(({ role, word }) => {
    const inRole = parties.filter((party) => party.role === role);
    return [
      [word, listed(inRole, ({ name }) => name)],
      [`${word}: представитель`, listed(inRole, signerOf)],
      [`${word}: основание`, listed(inRole, ({ signerBasis }) => signerBasis)],
    ];
  });
  return {
    номер: number ?? BLANK,
    дата: signedOn === null ? BLANK : dateInWords(signedOn),
    срок: `с ${dateInWords(from)} ${until}`,
    обязательства: obligationsOf(filling),
    ...(Object.fromEntries(ofRoles) as Record<string, string>),
  };
}

const signerOf = ({ signerPost, signerName }: NamedParty): string | null =>
  signerName === null ? null : [signerPost, signerName].filter(Boolean).join(' ');

function listed(parties: readonly NamedParty[], say: (party: NamedParty) => string | null): string {
  if (parties.length === 0) return BLANK;
  return parties.map((party) => say(party) ?? BLANK).join('; ');
}

function obligationsOf({ parties, obligations }: Filling): string {
  if (obligations.length === 0)
    return 'Стороны содействуют друг другу в достижении целей соглашения.';
  return parties
    .map(({ name }) => ({ name, owed: obligations.filter(({ party }) => party === name) }))
    .filter(({ owed }) => owed.length > 0)
    .map(({ name, owed }) =>
      [`${name} обязуется:`, ...owed.map(promiseLine)].join('\n').replace(/;$/, '.'),
    )
    .join('\n');
}

function promiseLine({ text, dueOn, everyMonths }: Promised, place: number): string {
  const term = `срок — ${dateInWords(dueOn)}${everyMonths === null ? '' : `, затем ${repetition(everyMonths)}`}`;
  return `${place + 1}) ${text.replace(/\.$/, '')} (${term});`;
}

/** How often something comes again. */
export function repetition(months: number): string {
  const named: Readonly<Record<number, string>> = {
    1: 'ежемесячно',
    3: 'ежеквартально',
    6: 'каждые полгода',
    12: 'ежегодно',
  };
  return named[months] ?? `каждые ${months} мес.`;
}
