import type { RequestContext, Viewer } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Consent, ConsentType } from '../consent/index.ts';
import { type Introduction, IntroductionType } from '../introduction/index.ts';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import { type Person, personById, PersonType } from '../person/index.ts';
import { grantsOf, GrantType, type RoleGrant } from '../role-grant/index.ts';
import { ownConsents, ownIntroductions } from './own-rows.ts';
import { ViewerType } from './viewer.graphql.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType)
  viewer(@Ctx() { viewer }: RequestContext): Viewer {
    return viewer;
  }

  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { person }: Viewer, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return personById(ctx, person);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'От чьего имени вы работаете',
  })
  async organization(
    @Root() { organization }: Viewer,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return organization ? organizationById(ctx, organization) : null;
  }

  @FieldResolver(() => [GrantType], { description: 'Ваши роли сегодня' })
  grants(@Root() { person }: Viewer, @Ctx() ctx: RequestContext): Promise<RoleGrant[]> {
    return grantsOf(ctx, person);
  }

  @FieldResolver(() => [ConsentType], { description: 'Ваши согласия, отозванные тоже' })
  consents(@Ctx() ctx: RequestContext): Promise<Consent[]> {
    return ownConsents(ctx);
  }

  @FieldResolver(() => [IntroductionType], { description: 'Кто и почему видит вас сегодня' })
  introductions(@Ctx() ctx: RequestContext): Promise<Introduction[]> {
    return ownIntroductions(ctx);
  }
}
