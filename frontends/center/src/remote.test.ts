import { contractBreaches } from '@metodgraf/remote-kit/testing';
import { expect, test } from 'vitest';
import remote from './remote';

test('the remote keeps the contract', () => {
  expect(contractBreaches(remote)).toEqual([]);
});
