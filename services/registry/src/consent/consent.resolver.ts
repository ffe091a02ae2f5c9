import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Consent } from './consent.entity.ts';
import { SetConsentInput, SetConsentResult } from './consent.graphql.ts';
import { setConsent } from './set-consent.ts';

@Resolver()
export class ConsentResolver {
  @Mutation(() => SetConsentResult, { description: 'Дать или отозвать своё согласие' })
  setConsent(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => SetConsentInput) input: SetConsentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Consent | Problem> {
    return setConsent(ctx, requestId, input);
  }
}
