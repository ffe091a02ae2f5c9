import { type CommanderError, InvalidArgumentError } from 'commander';

const COMPLAINTS: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'Такого ключа у команды нет',
  'commander.unknownCommand': 'Такой команды нет',
  'commander.excessArguments': 'Лишние слова после команды',
  'commander.optionMissingArgument': 'У ключа не указано значение',
  'commander.invalidArgument': 'Недопустимое значение ключа',
};

/** Why the arguments were not understood, in Russian, with what was typed. */
export function usageComplaint({ code, message }: CommanderError): string {
  const typed = /'([^']+)'/.exec(message)?.[1];
  const reason = /is invalid\. (.+)$/s.exec(message)?.[1];
  const complaint = COMPLAINTS[code] ?? 'Команда записана неверно';
  // Of excess words commander names the command they follow, of all else what was typed.
  const mark = code === 'commander.excessArguments' ? ' ' : ': ';
  return `${complaint}${typed ? `${mark}${typed}` : ''}. ${reason ? `${reason} ` : ''}Справка: metodgraf --help`;
}

/** Headings of the help, which commander knows in English only. */
export const HELP_HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Как вызвать:',
  'Options:': 'Ключи:',
  'Commands:': 'Команды:',
};

/** A day of the calendar, ГГГГ-ММ-ДД. */
export function readDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  const isReal = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime());
  // A 31 September becomes the 1 October of itself.
  if (!isReal || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Нужен день календаря в виде ГГГГ-ММ-ДД.');
  }
  return text;
}
