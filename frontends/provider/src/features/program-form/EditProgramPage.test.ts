import {
  anEducator,
  flushPromises,
  type MountedPage,
  openRemote,
} from '@metodgraf/remote-kit/testing';
import { expect, test, vi } from 'vitest';
import remote from '../../remote';

const organization = '00000000-0000-4000-8000-0000000000aa';
const viewer = { ...anEducator, role: 'PROVIDER' as const, organization };

const program = {
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
  competencies: [{ __typename: 'Competency', id: 'c1', name: 'Разговор с семьёй' }],
  federalRegistrations: [
    { __typename: 'FederalRegistration', number: '77', from: '2026-01-01', to: null },
  ],
  provider: { __typename: 'Organization', id: organization, shortName: 'КРИПКиПРО' },
};

const framework = {
  competencies: [
    {
      __typename: 'Competency',
      id: 'c1',
      name: 'Разговор с семьёй',
      kind: { __typename: 'CompetencyKind', code: 'K', name: 'Коммуникативные', clause: null },
    },
  ],
};

const problem = (code: string, parameters: Record<string, string> = {}) => ({
  editProgram: {
    __typename: 'EditProgramProblem',
    code,
    parameters: Object.entries(parameters).map(([name, value]) => ({
      __typename: 'ProblemParameter',
      name,
      value,
    })),
  },
});

const lost = {
  data: null,
  errors: [{ message: 'Запись уже изменил другой человек', extensions: { code: 'CONFLICT' } }],
};

interface Opening {
  readonly save?: Record<string, unknown> | (() => Record<string, unknown>);
  readonly shown?: () => Record<string, unknown>;
}

async function open({ save = {}, shown = () => program }: Opening = {}): Promise<MountedPage> {
  const opened = await openRemote(remote, 'programs/p1/edit', {
    viewer,
    answers: {
      EditProgramPage: () => ({ program: shown() }),
      CompetencyChoice: framework,
      EditProgramPageSave: save,
    },
  });
  await vi.dynamicImportSettled();
  await flushPromises();
  return opened;
}

async function type(page: MountedPage['page'], label: string, text: string): Promise<void> {
  const field = page.findAll('label[for]').find((each) => each.text() === label);
  await page.get(`#${field?.attributes('for')}`).setValue(text);
}

test.each([
  ['TITLE_EMPTY', {}, 'Укажите название программы.', 'Название'],
  ['HOURS_TOO_FEW', { least: '16' }, 'не меньше 16 часов', 'Объём, академических часов'],
  ['DATES_REVERSED', {}, 'должна быть позже', 'Не реализуется с'],
  ['DATES_REVERSED', { registration: '1' }, 'должна быть позже', 'Исключена с'],
  ['REGISTRATION_NUMBER_EMPTY', { registration: '1' }, 'Укажите номер', 'Номер в реестре'],
])('%s %j stands at its field', async (code, parameters, sentence, label) => {
  const { page } = await open({ save: problem(code, parameters) });
  await type(page, 'Аннотация', 'Методистам');
  await page.get('form').trigger('submit');
  await flushPromises();

  const faulty = page.findAll('[aria-invalid="true"]');
  expect(faulty).toHaveLength(1);
  const [field] = faulty;
  expect(page.get(`label[for="${field?.attributes('id')}"]`).text()).toBe(label);
  expect(page.text()).toContain(sentence);
  expect(document.activeElement).toBe(field?.element);
});

test('what is missing is asked for and nothing is sent', async () => {
  const { page, sent } = await open();
  await type(page, 'Объём, академических часов', '');
  await page.get('form').trigger('submit');
  await flushPromises();

  expect(page.text()).toContain('Заполните поле');
  expect(sent.map(({ operationName }) => operationName)).not.toContain('EditProgramPageSave');
});

test('a fault goes when its field is corrected', async () => {
  const { page } = await open({ save: problem('HOURS_TOO_FEW', { least: '16' }) });
  await type(page, 'Объём, академических часов', '8');
  await page.get('form').trigger('submit');
  await flushPromises();
  expect(page.text()).toContain('не меньше 16 часов');

  await type(page, 'Объём, академических часов', '18');
  expect(page.text()).not.toContain('не меньше 16 часов');
});

test('whoever saved first is shown, and their edition is kept under mine', async () => {
  const theirs = { ...program, version: 4, title: 'Оценивание на уроке' };
  let current: typeof program = program;
  const saves: Record<string, unknown>[] = [lost, { editProgram: theirs }];
  const { page, sent } = await open({
    save: () => saves.shift() ?? {},
    shown: () => current,
  });
  await type(page, 'Объём, академических часов', '48');
  current = theirs;
  await page.get('form').trigger('submit');
  await flushPromises();

  expect(page.text()).toContain('Программу уже изменил другой сотрудник');
  expect(page.text()).toContain('Название: Оценивание на уроке');
  const keep = page.findAll('button').find((each) => each.text().startsWith('Перенести'));
  await keep?.trigger('click');
  await page.get('form').trigger('submit');
  await flushPromises();

  const inputs = sent
    .filter(({ operationName }) => operationName === 'EditProgramPageSave')
    .map(({ variables }) => variables['input']);
  expect(inputs).toEqual([
    expect.objectContaining({ version: 3, title: 'Формирующее оценивание', hours: 48 }),
    expect.objectContaining({ version: 4, title: 'Оценивание на уроке', hours: 48 }),
  ]);
});

test('unsaved changes are not left without a question', async () => {
  const ask = vi.fn<() => boolean>(() => false);
  vi.stubGlobal('confirm', ask);
  const { page, router } = await open();
  await router.push('/programs').catch(() => undefined);
  expect(ask).not.toHaveBeenCalled();

  await router.push('/programs/p1/edit');
  await flushPromises();
  await type(page, 'Название', 'Другое');
  await router.push('/programs');
  expect(ask).toHaveBeenCalledOnce();
  expect(router.currentRoute.value.name).toBe('provider.program-edit');
});

test('a program of another institution is named and not offered for editing', async () => {
  const { page } = await open({
    shown: () => ({ ...program, provider: { ...program.provider, id: 'other' } }),
  });
  expect(page.text()).toContain('Это программа другой организации (КРИПКиПРО)');
  expect(page.find('form').exists()).toBe(false);
});
