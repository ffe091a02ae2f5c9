import type { FilterQuery } from '@mikro-orm/core';
import { byId, type Page, page, type RequestContext } from '@metodgraf/subgraph-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PersonType } from '../enrolment/person.graphql.ts';
import { Program } from '../program/program.entity.ts';
import { ProgramType } from '../program/program.graphql.ts';
import { Referral } from './referral.entity.ts';
import { MatchStub, ReferralConnection, ReferralsArgs, ReferralType } from './referral.graphql.ts';
import { waitingReferrals } from './waiting-referrals.ts';

const programById = byId(Program);

@Resolver(() => ReferralType)
export class ReferralResolver {
  @Query(() => ReferralConnection, {
    description: 'Кто ждёт зачисления по одобренному маршруту, давние первыми',
  })
  referrals(
    @Args(() => ReferralsArgs) { first, after, filter }: ReferralsArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<Referral>> {
    const wishes: FilterQuery<Referral>[] = filter?.programId
      ? [{ programId: filter.programId }]
      : [];
    const where: FilterQuery<Referral> = { $and: [waitingReferrals(), ...wishes] };
    return page(em, Referral, { where, orderBy: { decidedOn: 'asc', id: 'asc' }, first, after });
  }

  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { personId }: Referral): PersonType {
    return { id: personId };
  }

  @FieldResolver(() => ProgramType)
  program(@Root() { programId }: Referral, @Ctx() ctx: RequestContext): Promise<Program | null> {
    return programById(ctx, programId);
  }

  @FieldResolver(() => MatchStub, {
    nullable: true,
    description: 'Почему подобрана именно эта программа',
  })
  match(@Root() { id }: Referral): { id: string } {
    return { id };
  }
}
