import {
  AttachmentType,
  attachmentOf,
  BulkOutcome,
  type Page,
  PageArgs,
  type Problem,
  type RequestContext,
  type StoredFile,
} from '@metodgraf/subgraph-kit';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Agreement } from '../agreement/agreement.entity.ts';
import { AgreementPartyType, AgreementType } from '../agreement/agreement.graphql.ts';
import { agreementById, partyById, proofsOf } from '../agreement/agreements.ts';
import type { AgreementParty } from '../agreement/agreement.entity.ts';
import { ClauseStub } from '../organization/index.ts';
import { markObligation, markObligations } from './mark-obligation.ts';
import type { AgreementObligation } from './obligation.entity.ts';
import {
  AgreementObligationConnection,
  AgreementObligationType,
  MarkObligationInput,
  MarkObligationResult,
  MarkObligationsInput,
  ObligationFilter,
  ObligationState,
  RemoveObligationInput,
  RemoveObligationResult,
  WriteObligationInput,
  WriteObligationResult,
} from './obligation.graphql.ts';
import { obligationsOf, obligationPage } from './obligations.ts';
import { stateOf } from './state-of-obligation.ts';
import { removeObligation, writeObligation } from './write-obligation.ts';

@Resolver(() => AgreementObligationType)
export class ObligationResolver {
  /**
   * @requirement R133
   * @requirement R248
   */
  @Query(() => AgreementObligationConnection, {
    description: 'Обязательства по всем соглашениям, ближайшие сроки первыми',
  })
  agreementObligations(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('filter', () => ObligationFilter, { nullable: true }) filter: ObligationFilter | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<AgreementObligation>> {
    return obligationPage(ctx, paging, filter);
  }

  /** @requirement R248 */
  @Mutation(() => WriteObligationResult, {
    description: 'Внести обязательство в проект соглашения или изменить его',
  })
  writeObligation(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => WriteObligationInput) input: WriteObligationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AgreementObligation | Problem> {
    return writeObligation(ctx, requestId, input);
  }

  @Mutation(() => RemoveObligationResult, {
    description: 'Убрать обязательство из проекта соглашения',
  })
  removeObligation(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RemoveObligationInput) input: RemoveObligationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | Problem> {
    return removeObligation(ctx, requestId, input);
  }

  /**
   * @requirement R133
   * @requirement R248
   */
  @Mutation(() => MarkObligationResult, {
    description: 'Отметить исполнение обязательства или снять отметку',
  })
  markObligation(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => MarkObligationInput) input: MarkObligationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AgreementObligation | Problem> {
    return markObligation(ctx, requestId, input);
  }

  @Mutation(() => BulkOutcome, { description: 'Отметить исполнение многих обязательств сразу' })
  markObligations(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => MarkObligationsInput) input: MarkObligationsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BulkOutcome> {
    return markObligations(ctx, requestId, input);
  }

  @FieldResolver(() => AgreementType)
  agreement(
    @Root() { agreementId }: AgreementObligation,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | null> {
    return agreementById(ctx, agreementId);
  }

  @FieldResolver(() => AgreementPartyType, { description: 'Сторона, которая обязалась' })
  party(
    @Root() { partyId }: AgreementObligation,
    @Ctx() ctx: RequestContext,
  ): Promise<AgreementParty | null> {
    return partyById(ctx, partyId);
  }

  @FieldResolver(() => ObligationState, { description: 'Состояние на сегодня' })
  state(
    @Root() obligation: AgreementObligation,
    @Ctx() ctx: RequestContext,
  ): Promise<keyof typeof ObligationState> {
    return stateOf(ctx, obligation);
  }

  @FieldResolver(() => ClauseStub, {
    nullable: true,
    description: 'Основание, если его называет акт',
  })
  clause(@Root() { clause }: AgreementObligation): { id: string } | null {
    return clause === null ? null : { id: clause };
  }

  @FieldResolver(() => [AttachmentType], { description: 'Файлы, которые подтверждают исполнение' })
  async proofs(
    @Root() { id }: AgreementObligation,
    @Ctx() ctx: RequestContext,
  ): Promise<StoredFile[]> {
    const files = (await proofsOf(ctx, id)).map(({ fileId }) => attachmentOf(ctx, fileId));
    return (await Promise.all(files)).filter((file) => file !== null);
  }
}

@Resolver(() => AgreementType)
export class ObligationsOfAgreementResolver {
  /** @requirement R248 */
  @FieldResolver(() => [AgreementObligationType], {
    description: 'Обязательства сторон, ближайшие сроки первыми',
  })
  obligations(
    @Root() { id }: Agreement,
    @Ctx() ctx: RequestContext,
  ): Promise<AgreementObligation[]> {
    return obligationsOf(ctx, id);
  }

  @FieldResolver(() => Int, { description: 'Сколько обязательств не исполнено и не снято' })
  openObligations(@Root() { id }: Agreement, @Ctx() ctx: RequestContext): Promise<number> {
    return countIn(ctx, id, ['OPEN', 'OVERDUE']);
  }

  @FieldResolver(() => Int, { description: 'Сколько обязательств просрочено' })
  overdueObligations(@Root() { id }: Agreement, @Ctx() ctx: RequestContext): Promise<number> {
    return countIn(ctx, id, ['OVERDUE']);
  }
}

async function countIn(
  ctx: RequestContext,
  agreementId: string,
  wanted: readonly string[],
): Promise<number> {
  const owed = await obligationsOf(ctx, agreementId);
  const states = await Promise.all(owed.map((each) => stateOf(ctx, each)));
  return states.filter((state) => wanted.includes(state)).length;
}
