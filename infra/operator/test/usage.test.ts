import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { metodgraf, PROJECT } from '../testing/operator.ts';

const COMMANDS = {
  compose: ['--check', '--json'],
  recompute: ['--on', '--json'],
  'verify-audit': ['--json'],
  coverage: ['--owner', '--all', '--json'],
  memory: ['--json'],
};

test('the help names every command and what the exit codes mean', async () => {
  const { exitCode, printed } = await metodgraf('--help');
  expect(exitCode).toBe(0);
  for (const name of Object.keys(COMMANDS))
    expect(printed).toMatch(new RegExp(`^  ${name} +[а-я]`, 'm'));
  expect(printed.replaceAll(/\s+/g, ' ')).toContain(
    '0 — в порядке, 1 — найдено нарушение, 2 — команду выполнить нельзя',
  );
  expect(printed).not.toMatch(/usage|options|display/i);
});

test.each(Object.entries(COMMANDS))(
  'the help of %s explains its keys in Russian',
  async (name, keys) => {
    const { exitCode, printed } = await metodgraf(`${name} --help`);
    expect(exitCode).toBe(0);
    for (const key of [...keys, '--help'])
      expect(printed).toMatch(new RegExp(`^  ${key}( <[а-я]+>)? +[а-я]`, 'm'));
    expect(printed).not.toMatch(/usage|options|display/i);
  },
);

test.each([
  ['an unknown command', 'analyse', 'Такой команды нет: analyse.'],
  ['an unknown key', 'memory --fast', 'Такого ключа у команды нет: --fast.'],
  ['a key without its value', 'recompute --on', 'У ключа не указано значение: --on <день>.'],
  ['a word too many', 'memory all', 'Лишние слова после команды memory.'],
  ['what is not a day', 'recompute --on вчера', 'Нужен день календаря в виде ГГГГ-ММ-ДД.'],
  ['a day that there is not', 'recompute --on 2026-09-31', 'Нужен день календаря'],
  ['an unknown service', 'coverage --owner library', 'Службы «library» нет. Есть: catalog,'],
])('%s is refused with code 2 and a Russian sentence', async (_, args, sentence) => {
  const { exitCode, printed, complained } = await metodgraf(args);
  expect(complained).toContain(sentence);
  expect(complained).not.toMatch(/\berror\b|argument/i);
  expect({ exitCode, printed }).toEqual({ exitCode: 2, printed: '' });
});

test('without a command the help is shown and the code is 2', async () => {
  const { exitCode, complained } = await metodgraf('');
  expect(exitCode).toBe(2);
  expect(complained).toContain('Как вызвать: metodgraf');
});

test('the process ends with the code of the command', async () => {
  const run = promisify(execFile);
  const call = (...args: string[]) =>
    run('npm', ['run', '-s', 'metodgraf', '--', ...args], { cwd: PROJECT });

  expect((await call('memory', '--help')).stdout).toContain('Как вызвать: metodgraf memory');
  await expect(call('analyse')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Такой команды нет: analyse.') as string,
  });
});
