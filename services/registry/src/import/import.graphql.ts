import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { IMPORT_OUTCOMES, IMPORT_STATUSES, REMARK_KINDS } from '@metodgraf/subgraph-kit/import';
import { ArrayMaxSize, Min } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(IMPORT_STATUSES, {
  name: 'ImportStatus',
  description:
    'Читается, ждёт столбцов, проверяется, проверена, загружается, загружена, отменена, остановилась',
});
registerEnumType(IMPORT_OUTCOMES, {
  name: 'ImportOutcome',
  description:
    'Что стало или станет со строкой: внесена, изменена, та же, отличается, не загружена',
});
registerEnumType(REMARK_KINDS, {
  name: 'ImportRemarkKind',
  description: 'Ошибка, сомнение (строка загружается) или отличие от реестра',
});

export const ImportMode = { DRY_RUN: 'DRY_RUN', APPLY: 'APPLY' } as const;
registerEnumType(ImportMode, {
  name: 'ImportMode',
  description: 'Проверка без изменений реестра или загрузка',
});

@ObjectType('ImportColumn', { description: 'Столбец таблицы, которую понимает реестр' })
export class ImportColumnType {
  @Field(() => ID)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => String, { description: 'Что в нём писать' })
  hint!: string;
}

@ObjectType('ImportRegister', { description: 'Реестр, в который загружают таблицы' })
export class ImportRegisterType {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => [ImportColumnType])
  columns!: ImportColumnType[];
}

@ObjectType('ImportMapping', { description: 'Какой столбец файла каким столбцом реестра считать' })
export class ImportMappingType {
  @Field(() => ID, { description: 'Ключ столбца реестра' })
  key!: string;

  @Field(() => Int, { description: 'Номер столбца файла, с нуля' })
  place!: number;
}

@ObjectType('ImportRun', { description: 'Загрузка одного файла в реестр' })
export class ImportRunType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => IMPORT_STATUSES)
  status!: keyof typeof IMPORT_STATUSES;

  @Field(() => String, { nullable: true, description: 'Почему прекратилась сама' })
  stoppedBecause?: string | null;

  @Field(() => Int, { description: 'Номер строки заголовков' })
  headingRow!: number;

  @Field(() => [String], { description: 'Заголовки столбцов файла' })
  headings!: string[];

  @Field(() => [[String]], { description: 'Первые строки файла' })
  sample!: string[][];

  @Field(() => Int)
  rowsTotal!: number;

  @Field(() => Int, { description: 'Сколько строк пройдено этой проверкой или загрузкой' })
  rowsDone!: number;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int, { description: 'Отличаются тем, что загрузка не меняет' })
  differing!: number;

  @Field(() => Int)
  failed!: number;

  @Field(() => Int, { description: 'Строк с сомнениями' })
  doubtful!: number;

  @Field(() => GraphQLDateTimeISO)
  startedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'Когда с ней последний раз что-то происходило' })
  movedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  finishedAt?: Date | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('ImportRemark', { description: 'Замечание к ячейке или строке файла' })
export class ImportRemarkType {
  @Field(() => String, { description: 'Адрес ячейки, «B17», или номер строки' })
  address!: string;

  @Field(() => String)
  text!: string;

  @Field(() => REMARK_KINDS)
  kind!: keyof typeof REMARK_KINDS;
}

@ObjectType('ImportRow', { description: 'Строка файла и что с ней стало' })
class ImportRowType {
  @Field(() => Int, { description: 'Номер строки, как его показывает таблица' })
  row!: number;

  @Field(() => IMPORT_OUTCOMES, { nullable: true })
  outcome?: keyof typeof IMPORT_OUTCOMES | null;

  @Field(() => [ImportRemarkType])
  remarks!: ImportRemarkType[];

  @Field(() => ID, { nullable: true, description: 'Запись реестра' })
  recordId?: string | null;
}

export const ImportRunConnection = connectionOf('ImportRun', ImportRunType);
export const ImportRowConnection = connectionOf('ImportRow', ImportRowType);

@InputType()
export class StartImportInput {
  @Field(() => ID, { description: 'Файл, оставленный по /files/registry' })
  fileId!: string;

  @Field(() => String, { description: 'Код реестра' })
  register!: string;
}

@InputType()
export class ImportStepInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class ImportMappingInput {
  @Field(() => ID)
  key!: string;

  @Field(() => Int)
  @Min(0)
  place!: number;
}

@InputType()
export class SetImportMappingInput extends ImportStepInput {
  @Field(() => [ImportMappingInput], { description: 'Столбцы, которых здесь нет, не загружаются' })
  @ArrayMaxSize(200)
  mapping!: ImportMappingInput[];
}

@InputType()
export class RunImportInput extends ImportStepInput {
  @Field(() => ImportMode)
  mode!: keyof typeof ImportMode;
}

export const StartImportResult = resultOf('StartImport', ImportRunType, ['FILE_UNKNOWN']);
export const SetImportMappingResult = resultOf('SetImportMapping', ImportRunType, [
  'NOT_NOW',
  'COLUMN_UNKNOWN',
  'COLUMN_REPEATED',
]);
export const RunImportResult = resultOf('RunImport', ImportRunType, [
  'NOT_NOW',
  'REQUIRED_UNMAPPED',
]);
export const CancelImportResult = resultOf('CancelImport', ImportRunType, ['NOT_NOW']);
export const ResumeImportResult = resultOf('ResumeImport', ImportRunType, ['NOT_NOW']);
