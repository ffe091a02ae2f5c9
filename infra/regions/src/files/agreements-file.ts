import { z } from 'zod';
import { ClauseRef, Code, endsAfterStart, Period, PERIOD_REVERSED, Text } from './primitives.ts';

const RoleRow = z
  .strictObject({
    role: Code,
    title: Text,
    /** The word that stands for the party in the text of a template. */
    word: z.string().regex(/^\p{Lu}[\p{L} ]*$/u, 'нужно слово с заглавной буквы'),
    /** Which kinds of organization may take the part; any when it is not said. */
    types: z.array(Code).min(1).optional(),
    least: z.int().min(1),
    most: z.int().min(1),
  })
  .refine(({ least, most }) => least <= most, { message: 'least больше most', path: ['least'] });

const ObligationRow = z.strictObject({
  role: Code,
  text: Text,
  clause: ClauseRef.optional(),
  /** Months from the beginning of the agreement. */
  dueAfterMonths: z.int().min(0),
  everyMonths: z.int().min(1).optional(),
});

const TemplateRow = z
  .strictObject({
    code: Code,
    kind: z.enum(['TRIPARTITE', 'COLLEGE', 'COOPERATION']),
    title: Text,
    clause: ClauseRef,
    ...Period,
    roles: z.array(RoleRow).min(1),
    obligations: z.array(ObligationRow),
    text: Text,
  })
  .refine(endsAfterStart, PERIOD_REVERSED)
  .refine(
    ({ kind, roles }) =>
      kind !== 'TRIPARTITE' || (roles.length === 3 && roles.every(({ most }) => most === 1)),
    { message: 'в трёхстороннем соглашении ровно три стороны, по одной на роль', path: ['roles'] },
  )
  .refine(
    ({ roles, obligations }) =>
      obligations.every((owed) => roles.some(({ role }) => role === owed.role)),
    { message: 'обязательство роли, которой в соглашении нет', path: ['obligations'] },
  );

/** What agreements the region's acts know: who their parties are, what they promise, how they read. */
export const AgreementsFile = z.strictObject({ templates: z.array(TemplateRow).min(1) });

export type AgreementTemplate = z.infer<typeof TemplateRow>;
