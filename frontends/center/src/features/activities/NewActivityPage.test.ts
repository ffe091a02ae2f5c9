import { openRemote } from '@metodgraf/remote-kit/testing';
import { afterAll, expect, test, vi } from 'vitest';
import remote from '../../remote';
import { inputOf, newDraft } from './activity-draft';

// Fields and selects are loaded when first drawn, which may be after the last expectation.
afterAll(() => vi.dynamicImportSettled());

const answers = {
  NewActivityPage: { competencies: [] },
  NewActivityPageForms: { supportForms: [] },
};

async function submittedWith(code: string) {
  const opened = await openRemote(remote, 'activities/new', {
    answers: {
      ...answers,
      NewActivityPageAdd: {
        addActivity: { __typename: 'AddActivityProblem', code, parameters: [] },
      },
    },
  });
  await vi.dynamicImportSettled();
  await expect.poll(() => opened.page.findAll('input[placeholder]')).toHaveLength(2);
  await opened.page.findAll('input[type=radio]')[1]?.setValue();
  const [startsOn] = opened.page.findAll('input[placeholder]');
  await startsOn?.setValue('05.12.2026');
  await startsOn?.trigger('change');
  await opened.page.get('form').trigger('submit');
  return opened;
}

test.each([
  ['TITLE_EMPTY', 'Название', 'Назовите мероприятие'],
  ['DATES_REVERSED', 'Последний день', 'раньше первого'],
  ['HOURS_NOT_POSITIVE', 'Академических часов', 'не меньше одного часа'],
  ['PLACE_EMPTY', 'Где', 'где проходит'],
  ['SEATS_NOT_POSITIVE', 'Мест', 'Мест не меньше одного'],
  ['SUPPORT_FORM_REQUIRED', 'Форма поддержки', 'Выберите форму'],
  ['SUPPORT_FORM_UNKNOWN', 'Форма поддержки', 'в перечне региона нет'],
])('a refusal %s stands at the field «%s»', async (code, label, sentence) => {
  const { page } = await submittedWith(code);

  const field = () =>
    page.findAll('.v-input').find((each) => each.find('label').text().startsWith(label));
  await expect.poll(() => field()?.text()).toContain(sentence);
  expect(page.text().split(sentence)).toHaveLength(2);
});

test('without a first day nothing is sent, and the field says what is missing', async () => {
  const { page, sent } = await openRemote(remote, 'activities/new', { answers });
  await vi.dynamicImportSettled();
  await page.get('form').trigger('submit');
  await expect.poll(() => page.text()).toContain('Укажите первый день');
  expect(sent.map(({ operationName }) => operationName)).not.toContain('NewActivityPageAdd');
});

test('what is sent: one day unless told otherwise, a form of support only for support', () => {
  const draft = { ...newDraft(), startsOn: '2026-12-05', supportFormCode: 'MENTORING' };
  expect(inputOf(draft)).toMatchObject({ endsOn: '2026-12-05', hours: 0, supportFormCode: null });
  expect(inputOf({ ...draft, kind: 'SUPPORT' })).toMatchObject({ supportFormCode: 'MENTORING' });
  expect(inputOf(newDraft())).toBeUndefined();
});
