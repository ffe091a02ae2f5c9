import {
  attachmentOf,
  AttachmentType,
  type Page,
  PageArgs,
  type Problem,
  type RequestContext,
  type StoredFile,
} from '@metodgraf/subgraph-kit';
import {
  cancelImport,
  IMPORT_OUTCOMES,
  type ImportOutcome,
  type ImportRegister,
  type ImportRow,
  ImportRun,
  mappedColumns,
  registerOf,
  resumeImport,
  runImport,
  setImportMapping,
  startImport,
  templateId,
} from '@metodgraf/subgraph-kit/import';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Person, personById, PersonType } from '../person/index.ts';
import {
  CancelImportResult,
  ImportColumnType,
  ImportMappingType,
  ImportMode,
  ImportRegisterType,
  ImportRowConnection,
  ImportRunConnection,
  ImportRunType,
  ImportStepInput,
  ResumeImportResult,
  RunImportInput,
  RunImportResult,
  SetImportMappingInput,
  SetImportMappingResult,
  StartImportInput,
  StartImportResult,
} from './import.graphql.ts';
import { importPage, importRowPage, modeOf, openRegisters } from './import-lists.ts';
import { imports } from './imports.ts';

@Resolver(() => ImportRegisterType)
export class ImportRegisterResolver {
  @Query(() => [ImportRegisterType], { description: 'В какие реестры вы можете загружать таблицы' })
  importRegisters(@Ctx() ctx: RequestContext): ImportRegister[] {
    return openRegisters(ctx);
  }

  @FieldResolver(() => [ImportColumnType])
  columns(@Root() { columns }: ImportRegister): ImportColumnType[] {
    return Object.entries(columns).map(([key, { title, required, hint }]) => ({
      key,
      title,
      required,
      hint,
    }));
  }

  @FieldResolver(() => AttachmentType, {
    nullable: true,
    description: 'Пустая таблица для заполнения',
  })
  template(
    @Root() register: ImportRegister,
    @Ctx() ctx: RequestContext,
  ): Promise<StoredFile | null> {
    return attachmentOf(ctx, templateId(register));
  }
}

@Resolver(() => ImportRunType)
export class ImportRunResolver {
  @Query(() => ImportRunConnection, {
    description: 'Загрузки ваши и вашей организации, новые первыми',
  })
  importRuns(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'Только незаконченные или только законченные',
    })
    open: boolean | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<ImportRun>> {
    return importPage(ctx, paging, open);
  }

  @Query(() => ImportRunType, { nullable: true })
  importRun(
    @Arg('id', () => ID) id: string,
    @Ctx() { em }: RequestContext,
  ): Promise<ImportRun | null> {
    return em.findOne(ImportRun, { id });
  }

  @Mutation(() => StartImportResult, {
    description: 'Прочитать загруженный файл как таблицу реестра',
  })
  startImport(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => StartImportInput) input: StartImportInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ImportRun | Problem> {
    return startImport(ctx, imports, { requestId, input });
  }

  @Mutation(() => SetImportMappingResult, {
    description: 'Выбрать столбцы; проверку придётся повторить',
  })
  setImportMapping(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => SetImportMappingInput) {
      id,
      version,
      mapping: pairs,
    }: SetImportMappingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ImportRun | Problem> {
    const mapping = Object.fromEntries(pairs.map(({ key, place }) => [key, place]));
    return setImportMapping(ctx, imports, { requestId, input: { id, version, mapping } });
  }

  @Mutation(() => RunImportResult, {
    description: 'Проверить все строки или загрузить проверенное',
  })
  runImport(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RunImportInput) input: RunImportInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ImportRun | Problem> {
    return runImport(ctx, imports, { requestId, input });
  }

  @Mutation(() => CancelImportResult, { description: 'Отменить; внесённое до отмены остаётся' })
  cancelImport(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => ImportStepInput) input: ImportStepInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ImportRun | Problem> {
    return cancelImport(ctx, imports, { requestId, input });
  }

  @Mutation(() => ResumeImportResult, { description: 'Продолжить остановившуюся с того же места' })
  resumeImport(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => ImportStepInput) input: ImportStepInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ImportRun | Problem> {
    return resumeImport(ctx, imports, { requestId, input });
  }

  @FieldResolver(() => ImportRegisterType)
  register(@Root() { register }: ImportRun): ImportRegister {
    return registerOf(imports, register);
  }

  @FieldResolver(() => ImportMode, { nullable: true, description: 'К чему относятся числа' })
  mode(@Root() run: ImportRun): keyof typeof ImportMode | null {
    return modeOf(run);
  }

  @FieldResolver(() => [ImportMappingType])
  mapping(@Root() { register, mapping }: ImportRun): ImportMappingType[] {
    return mappedColumns(registerOf(imports, register)).flatMap(({ key }) => {
      const place = mapping[key];
      return place === undefined ? [] : [{ key, place }];
    });
  }

  @FieldResolver(() => Boolean, { description: 'Ваша ли: строки и файлы видны только начавшему' })
  mine(@Root() { starter }: ImportRun, @Ctx() { viewer }: RequestContext): boolean {
    return starter === viewer.person;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Кто начал' })
  starter(@Root() { starter }: ImportRun, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return personById(ctx, starter);
  }

  @FieldResolver(() => AttachmentType, {
    nullable: true,
    description: 'Отчёт обо всех строках, CSV',
  })
  report(@Root() { reportId }: ImportRun, @Ctx() ctx: RequestContext): Promise<StoredFile | null> {
    return attachmentOf(ctx, reportId);
  }

  @FieldResolver(() => ImportRowConnection, { description: 'Пройденные строки' })
  rows(
    @Root() run: ImportRun,
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('outcome', () => IMPORT_OUTCOMES, { nullable: true }) outcome: ImportOutcome | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<ImportRow>> {
    return importRowPage(ctx, run, { paging, outcome });
  }
}
