import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { ClauseStub, type Organization, OrganizationType } from '../organization/index.ts';
import { type Territory, TerritoryType } from '../territory/index.ts';
import type { ChecklistMark } from './checklist.entity.ts';
import { ChecklistMarkType, MarkChecklistInput, MarkChecklistResult } from './checklist.graphql.ts';
import {
  checklistOfOrganization,
  checklistOfTerritory,
  itemOf,
  type Standing,
} from './checklists.ts';
import { markChecklist } from './mark-checklist.ts';

@Resolver(() => ChecklistMarkType)
export class ChecklistMarkResolver {
  /**
   * @requirement R079
   * @requirement R165
   * @requirement R166
   * @requirement R266
   * @requirement R269
   */
  @Mutation(() => MarkChecklistResult, { description: 'Отметить пункт перечня' })
  markChecklist(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => MarkChecklistInput) input: MarkChecklistInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ChecklistMark | Problem> {
    return markChecklist(ctx, requestId, input);
  }

  @FieldResolver(() => ID, { description: 'Код пункта' })
  item(@Root() { itemCode }: Standing): string {
    return itemCode;
  }

  @FieldResolver(() => String, { description: 'Код перечня' })
  async list(@Root() { itemCode }: Standing, @Ctx() ctx: RequestContext): Promise<string> {
    return (await itemOf(ctx, itemCode)).list;
  }

  @FieldResolver(() => String, { description: 'Название перечня' })
  async listTitle(@Root() { itemCode }: Standing, @Ctx() ctx: RequestContext): Promise<string> {
    return (await itemOf(ctx, itemCode)).listTitle;
  }

  @FieldResolver(() => String)
  async title(@Root() { itemCode }: Standing, @Ctx() ctx: RequestContext): Promise<string> {
    return (await itemOf(ctx, itemCode)).title;
  }

  @FieldResolver(() => ClauseStub, { nullable: true, description: 'Основание' })
  async clause(
    @Root() { itemCode }: Standing,
    @Ctx() ctx: RequestContext,
  ): Promise<{ id: string }> {
    return { id: (await itemOf(ctx, itemCode)).clause };
  }
}

@Resolver(() => OrganizationType)
export class OrganizationChecklistResolver {
  @FieldResolver(() => [ChecklistMarkType], {
    description: 'Что должно быть у ММЦ и ЦНППМ; у других организаций пусто',
  })
  checklist(@Root() organization: Organization, @Ctx() ctx: RequestContext): Promise<Standing[]> {
    return checklistOfOrganization(ctx, organization);
  }
}

@Resolver(() => TerritoryType)
export class TerritoryChecklistResolver {
  @FieldResolver(() => [ChecklistMarkType], {
    description: 'Документы, переход на новый формат и участие в проектах',
  })
  checklist(@Root() { id }: Territory, @Ctx() ctx: RequestContext): Promise<Standing[]> {
    return checklistOfTerritory(ctx, id);
  }
}
