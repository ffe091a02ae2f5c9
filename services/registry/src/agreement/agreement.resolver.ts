import {
  AttachmentType,
  attachmentOf,
  type Page,
  PageArgs,
  type RequestContext,
  type StoredFile,
  today,
} from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { AgreementTemplate } from '../agreement-template/agreement-template.entity.ts';
import { AgreementTemplateType } from '../agreement-template/agreement-template.graphql.ts';
import { templateOf } from '../agreement-template/templates.ts';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import { textOf } from './agreement-text.ts';
import type { Agreement, AgreementFile, AgreementParty } from './agreement.entity.ts';
import {
  AgreementConnection,
  AgreementFileType,
  AgreementFilter,
  AgreementOrders,
  AgreementPartyType,
  AgreementStage,
  AgreementType,
} from './agreement.graphql.ts';
import { agreementById, agreementPage, filesOf, partiesOf } from './agreements.ts';
import { municipalitiesWithoutAgreement } from './municipalities-without.ts';
import { stageOfAgreement } from './stage-of-agreement.ts';

@Resolver(() => AgreementType)
export class AgreementResolver {
  /** @requirement R029 */
  @Query(() => AgreementConnection, { description: 'Реестр соглашений' })
  agreements(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('filter', () => AgreementFilter, { nullable: true }) filter: AgreementFilter | null,
    @Arg('order', () => AgreementOrders, { defaultValue: AgreementOrders.NEWEST })
    order: keyof typeof AgreementOrders,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Agreement>> {
    // oxlint-disable-next-line typescript/no-misused-spread -- arguments are plain data
    return agreementPage(ctx, { ...paging, filter, order });
  }

  @Query(() => AgreementType, { nullable: true })
  agreement(
    @Arg('id', () => ID) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | null> {
    return agreementById(ctx, id);
  }

  /** @requirement R133 */
  @Query(() => [OrganizationType], {
    description: 'Органы местного самоуправления без действующего трёхстороннего соглашения',
  })
  municipalitiesWithoutAgreement(@Ctx() ctx: RequestContext): Promise<Organization[]> {
    return municipalitiesWithoutAgreement(ctx);
  }

  @FieldResolver(() => AgreementTemplateType)
  template(
    @Root() { templateCode }: Agreement,
    @Ctx() ctx: RequestContext,
  ): Promise<AgreementTemplate> {
    return templateOf(ctx, templateCode);
  }

  @FieldResolver(() => AgreementStage, { description: 'Стадия на день; без даты — сегодня' })
  stage(
    @Root() agreement: Agreement,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null,
    @Ctx() ctx: RequestContext,
  ): keyof typeof AgreementStage {
    return stageOfAgreement(agreement, on ?? today(ctx));
  }

  @FieldResolver(() => [AgreementPartyType], {
    description: 'Стороны за всё время: правопреемник следует за тем, чьё место занял',
  })
  parties(@Root() { id }: Agreement, @Ctx() ctx: RequestContext): Promise<AgreementParty[]> {
    return partiesOf(ctx, id);
  }

  @FieldResolver(() => [AgreementFileType], {
    description: 'Подписанный экземпляр, приложения и другие файлы',
  })
  files(@Root() { id }: Agreement, @Ctx() ctx: RequestContext): Promise<AgreementFile[]> {
    return filesOf(ctx, id);
  }

  /** @requirement R151 */
  @FieldResolver(() => String, {
    description: 'Текст с заполненными местами; у подписанного — каким он был подписан',
  })
  text(@Root() agreement: Agreement, @Ctx() ctx: RequestContext): Promise<string> {
    return textOf(ctx, agreement);
  }
}

@Resolver(() => AgreementPartyType)
export class AgreementPartyResolver {
  @FieldResolver(() => OrganizationType)
  organization(
    @Root() { organizationId }: AgreementParty,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return organizationById(ctx, organizationId);
  }
}

@Resolver(() => AgreementFileType)
export class AgreementFileResolver {
  @FieldResolver(() => AttachmentType, { nullable: true })
  file(@Root() { fileId }: AgreementFile, @Ctx() ctx: RequestContext): Promise<StoredFile | null> {
    return attachmentOf(ctx, fileId);
  }
}
