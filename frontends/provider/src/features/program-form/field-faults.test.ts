import { expect, test } from 'vitest';
import { contentAt, fieldOf, missingFields } from './field-faults';
import { emptyDraft, emptyRegistration } from './program-draft';

const problem = (code: string, parameters: Record<string, string> = {}) => ({
  __typename: 'AddProgramProblem' as const,
  code,
  parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
});

test.each([
  ['TITLE_EMPTY', {}, 'title'],
  ['HOURS_TOO_FEW', { least: '16' }, 'hours'],
  ['COMPETENCY_UNKNOWN', { competency: 'c1' }, 'competencyIds'],
  ['DATES_REVERSED', {}, 'runningTo'],
  ['DATES_REVERSED', { registration: '2' }, 'registrations.1.to'],
  ['REGISTRATION_NUMBER_EMPTY', { registration: '1' }, 'registrations.0.number'],
  ['SOMETHING_NEWER', {}, undefined],
])('%s %j is shown at %s', (code, parameters, field) => {
  expect(fieldOf(problem(code, parameters))).toBe(field);
});

test('everything that cannot be empty is asked for at once', () => {
  const draft = { ...emptyDraft('2026-11-21'), title: ' ', registrations: [emptyRegistration()] };
  expect(missingFields(draft)).toEqual([
    'title',
    'hours',
    'registrations.0.number',
    'registrations.0.from',
  ]);
});

test('the content of a field is found by its path, also when its row is gone', () => {
  const draft = { ...emptyDraft('2026-11-21'), registrations: [emptyRegistration()] };
  expect(contentAt(draft, 'runningFrom')).toBe('"2026-11-21"');
  expect(contentAt(draft, 'registrations.0.number')).toBe('""');
  expect(contentAt(draft, 'registrations.1.number')).toBeUndefined();
});
