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

test('whatever the services remind of has a sentence and a link', () => {
  expect(attentionBreaches(remote)).toEqual([]);
});

test('every refusal of its mutations has a sentence', () => {
  expect(problemBreaches(remote, documents)).toEqual([]);
});
