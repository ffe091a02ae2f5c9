import {
  attentionBreaches,
  contractBreaches,
  problemBreaches,
} from '@metodgraf/remote-kit/testing';
import { expect, test } from 'vitest';
import documents from './gql/persisted-documents.json';
import remote from './remote';

test('the remote keeps the contract', () => {
  expect(contractBreaches(remote)).toEqual([]);
});

// Participation is recorded at ЦНППМ; this remote has no screen for it to lead to.
const elsewhere = ['PARTICIPATION_UNRECORDED'];

test('whatever the services remind of has a sentence and a link', () => {
  expect(attentionBreaches(remote, { elsewhere })).toEqual([]);
});

test('every refusal of its mutations has a sentence', () => {
  expect(problemBreaches(remote, documents)).toEqual([]);
});
