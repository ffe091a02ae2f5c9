import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { createUi } from '../plugin';
import PDateInput from './PDateInput.vue';

function mountInput(modelValue: string | null) {
  return mount(PDateInput, {
    props: { label: 'Дата начала', modelValue },
    global: { plugins: [createUi()] },
  });
}

test('a typed date leaves as a LocalDate', async () => {
  const input = mountInput('2026-09-01');
  expect(input.get('input').element.value).toBe('01.09.2026');

  await input.get('input').setValue('15.09.2026');
  await input.get('input').trigger('change');

  expect(input.emitted('update:modelValue')).toEqual([['2026-09-15']]);
});

test('a whole date is taken before the field is left', async () => {
  const input = mountInput(null);

  await input.get('input').setValue('15.09.202');
  expect(input.emitted('update:modelValue')).toBeUndefined();
  await input.get('input').setValue('15.09.2026');

  expect(input.emitted('update:modelValue')).toEqual([['2026-09-15']]);
});

test('what is not a date is said and not taken', async () => {
  const input = mountInput('2026-09-01');

  await input.get('input').setValue('31.09.2026');
  await input.get('input').trigger('change');

  expect(input.emitted('update:modelValue')).toBeUndefined();
  expect(input.text()).toContain('Укажите дату в виде дд.мм.гггг');
});

test('a form cannot be sent while a date cannot be read', async () => {
  const input = mountInput('2026-09-01');
  const isSendable = (): boolean => input.get('input').element.checkValidity();

  for (const [typed, sendable] of [
    ['31.09.2026', false],
    ['30.09.2026', true],
    ['осенью', false],
    ['', true],
  ] as const) {
    await input.get('input').setValue(typed);
    await input.get('input').trigger('change');
    expect(isSendable(), typed).toBe(sendable);
  }
});
