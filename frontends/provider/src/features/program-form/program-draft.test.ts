import { expect, test } from 'vitest';
import type { ProgramFormFieldsFragment } from '../../gql/graphql';
import { changedFields, draftOf, emptyRegistration, inputOf, rebased } from './program-draft';

const program: ProgramFormFieldsFragment = {
  __typename: 'Program',
  id: 'p1',
  version: 3,
  title: 'Формирующее оценивание',
  kind: 'UPSKILLING',
  hours: 36,
  form: 'DISTANCE',
  annotation: 'Учителям',
  runningFrom: '2026-01-01',
  runningTo: null,
  competencies: [
    { __typename: 'Competency', id: 'c2', name: 'Вторая' },
    { __typename: 'Competency', id: 'c1', name: 'Первая' },
  ],
  federalRegistrations: [
    { __typename: 'FederalRegistration', number: '77', from: '2026-01-01', to: null },
  ],
};

test('what was opened is what would be sent', () => {
  expect(inputOf(draftOf(program))).toEqual({
    title: 'Формирующее оценивание',
    kind: 'UPSKILLING',
    hours: 36,
    form: 'DISTANCE',
    annotation: 'Учителям',
    runningFrom: '2026-01-01',
    runningTo: null,
    competencyIds: ['c1', 'c2'],
    federalRegistrations: [{ number: '77', from: '2026-01-01', to: null }],
  });
});

test('opening the same program twice, or choosing in another order, changes nothing', () => {
  const again = { ...draftOf(program), competencyIds: ['c2', 'c1'] };
  expect(changedFields(draftOf(program), again)).toEqual([]);
});

test('a change of each kind of field is seen', () => {
  const draft = draftOf(program);
  const change = {
    ...draft,
    hours: 48,
    competencyIds: ['c1'],
    registrations: [...draft.registrations, emptyRegistration()],
  };
  expect(changedFields(draft, change)).toEqual(['hours', 'competencyIds', 'registrations']);
});

test('over a newer edition only what was edited here is laid', () => {
  const base = draftOf(program);
  const theirs = { ...draftOf(program), title: 'Новое название', hours: 72 };
  const mine = { ...base, hours: 48, annotation: 'Методистам' };

  expect(inputOf(rebased(mine, { base, theirs }))).toEqual({
    ...inputOf(theirs),
    hours: 48,
    annotation: 'Методистам',
  });
});
