import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { type Organization, OrganizationType } from '../organization/index.ts';
import { addMandate, endMandate, mandatesOf } from './keep-mandates.ts';
import type { Mandate } from './mandate.entity.ts';
import {
  AddMandateInput,
  AddMandateResult,
  EndMandateInput,
  EndMandateResult,
  MandateType,
} from './mandate.graphql.ts';

@Resolver(() => OrganizationType)
export class MandateResolver {
  @FieldResolver(() => [MandateType], { description: 'Полномочия за всё время, новые первыми' })
  mandates(@Root() { id }: Organization, @Ctx() ctx: RequestContext): Promise<Mandate[]> {
    return mandatesOf(ctx, id);
  }

  /**
   * @requirement R199
   * @requirement R219
   * @requirement R075
   */
  @Mutation(() => AddMandateResult, { description: 'Записать полномочие организации' })
  addMandate(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AddMandateInput) input: AddMandateInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Mandate | Problem> {
    return addMandate(ctx, requestId, input);
  }

  @Mutation(() => EndMandateResult, { description: 'Прекратить полномочие' })
  endMandate(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EndMandateInput) input: EndMandateInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Mandate | Problem> {
    return endMandate(ctx, requestId, input);
  }
}
