import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Organization } from '../organization/index.ts';
import { moveOrganization } from './move-organization.ts';
import { MoveOrganizationInput, MoveOrganizationResult } from './subordination.graphql.ts';

@Resolver()
export class SubordinationResolver {
  /**
   * @requirement R001
   * @requirement R072
   */
  @Mutation(() => MoveOrganizationResult, { description: 'Изменить подчинённость с даты' })
  moveOrganization(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => MoveOrganizationInput) input: MoveOrganizationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | Problem> {
    return moveOrganization(ctx, requestId, input);
  }
}
