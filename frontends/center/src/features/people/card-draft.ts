import type {
  EditPersonInput,
  PersonCardFragment,
  PersonKind,
  QualificationCategory,
  Sex,
} from '../../gql/graphql';

/** A card as a form holds it. */
export interface CardDraft {
  familyName: string;
  givenName: string;
  patronymic: string;
  kind: string | null;
  subjects: string;
  teachingSince: string | null;
  workingSince: string | null;
  category: string | null;
  categoryOn: string | null;
  categoryUntil: string | null;
  birthDate: string | null;
  sex: string | null;
  snils: string;
  email: string;
  phone: string;
}

/** A form filled with a card; an СНИЛС is shown masked, so its field begins empty. */
export const cardDraftOf = (person: PersonCardFragment): CardDraft => ({
  familyName: person.familyName,
  givenName: person.givenName,
  patronymic: person.patronymic ?? '',
  kind: person.kind,
  subjects: person.schoolSubjects.join(', '),
  teachingSince: person.teachingSince ?? null,
  workingSince: person.workingSince ?? null,
  category: person.category ?? null,
  categoryOn: person.categoryOn ?? null,
  categoryUntil: person.categoryUntil ?? null,
  birthDate: person.details?.birthDate ?? null,
  sex: person.details?.sex ?? null,
  snils: '',
  email: person.details?.email ?? '',
  phone: person.details?.phone ?? '',
});

/** School subjects as they are written in one line. */
export const subjectsIn = (line: string): string[] => [
  ...new Set(
    line
      .split(',')
      .map((subject) => subject.trim().toLowerCase())
      .filter(Boolean),
  ),
];

/** What is sent: private data only where they are open, an СНИЛС only when a new one was typed. */
export function inputOf(person: PersonCardFragment, draft: CardDraft): EditPersonInput {
  const { details } = person;
  return {
    id: person.id,
    version: person.version,
    familyName: draft.familyName,
    givenName: draft.givenName,
    patronymic: draft.patronymic || null,
    kind: draft.kind as PersonKind,
    schoolSubjects: subjectsIn(draft.subjects),
    teachingSince: draft.teachingSince,
    workingSince: draft.workingSince,
    category: draft.category as QualificationCategory | null,
    categoryOn: draft.categoryOn,
    categoryUntil: draft.categoryUntil,
    details: details
      ? {
          version: details.version,
          birthDate: draft.birthDate ?? '',
          sex: draft.sex as Sex,
          ...(draft.snils.trim() ? { snils: draft.snils.trim() } : {}),
          email: draft.email || null,
          phone: draft.phone || null,
        }
      : null,
  };
}
