import { z } from 'zod';

export const Text = z.string().trim().min(1);

export const DateText = z.iso.date('нужна существующая дата вида ГГГГ-ММ-ДД');

export const MonthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'нужен месяц вида ГГГГ-ММ');

export const Code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'нужен код из заглавных латинских букв, цифр и «_»');

export const StableId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'нужен идентификатор из строчных латинских букв, цифр и «-»');

/** Reference to a clause: clause numbers repeat inside the texts, so the anchor decides, not the number. */
export const ClauseRef = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9.-]+$/, 'нужна ссылка вида «документ#якорь»');

/** A gap of the regulations that a configured value fills, as numbered in the requirements. */
export const GapCode = z.string().regex(/^GAP-\d{2}$/, 'нужен номер пробела вида GAP-02');

export const Period = {
  validFrom: DateText,
  validTo: DateText.nullable(),
};

/** A period that ends before it begins holds on no day at all. */
export function endsAfterStart(record: { validFrom: string; validTo: string | null }): boolean {
  return record.validTo === null || record.validFrom < record.validTo;
}

export const PERIOD_REVERSED = {
  message: 'validTo должен быть позже validFrom (это первый день после срока)',
  path: ['validTo'],
};
