import { expect, test } from 'vitest';
import { assertCompatible } from './compatibility';

const check = (requiredVersion: string, version: string | undefined) => (): void =>
  assertCompatible([{ name: 'vue', requiredVersion }], () => version);

test.each([
  ['^3.5.0', '3.5.45'],
  ['^3.5.0', '3.6.0'],
  ['^0.1.0', '0.1.7'],
])('a remote that wants %s works on the shell’s %s', (requiredVersion, version) => {
  expect(check(requiredVersion, version)).not.toThrow();
});

test.each([
  ['^3.5.0', '3.4.9'],
  ['^4.0.0', '5.5.1'],
  ['^2.0.1', '2.0.0'],
  ['^0.1.0', '0.2.0'],
  ['^0.2.0', '0.1.9'],
])('a remote that wants %s is refused on the shell’s %s', (requiredVersion, version) => {
  expect(check(requiredVersion, version)).toThrow('OTHER_VERSIONS');
});

test('what the shell does not share is the remote’s own business', () => {
  expect(check('^6.0.0', undefined)).not.toThrow();
});
