import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Organization } from '../organization/index.ts';
import { closeOrganization } from './close-organization.ts';
import { CloseOrganizationInput, CloseOrganizationResult } from './reorganization.graphql.ts';

@Resolver()
export class ReorganizationResolver {
  /** @requirement R001 */
  @Mutation(() => CloseOrganizationResult, {
    description: 'Закрыть организацию или присоединить её к правопреемнику',
  })
  closeOrganization(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => CloseOrganizationInput) input: CloseOrganizationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | Problem> {
    return closeOrganization(ctx, requestId, input);
  }
}
