import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Account } from './account.entity.ts';
import {
  AccountConnection,
  AccountFilter,
  AccountType,
  LinkAccountInput,
  LinkAccountResult,
  RegisterAccountInput,
  RegisterAccountResult,
  StandingRoleType,
  UnlinkAccountInput,
  UnlinkAccountResult,
} from './account.graphql.ts';
import { accountById, accountPage, rolesTold, signInIssuers, type ToldRole } from './accounts.ts';
import { linkAccount } from './link-account.ts';
import { registerAccount } from './register-account.ts';
import { unlinkAccount } from './unlink-account.ts';

@Resolver(() => AccountType)
export class AccountResolver {
  @Query(() => AccountConnection, {
    description: 'Учётные записи по имени входа; администратору — все, остальным — свои',
  })
  accounts(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('filter', () => AccountFilter, { nullable: true }) filter: AccountFilter | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Account>> {
    return accountPage(ctx, paging, filter);
  }

  @Query(() => AccountType, { nullable: true })
  account(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return accountById(ctx, id);
  }

  @Query(() => [String], { description: 'Известные реестру службы входа' })
  signInIssuers(@Ctx() { em }: RequestContext): Promise<string[]> {
    return signInIssuers(em);
  }

  @Mutation(() => RegisterAccountResult, { description: 'Внести вход, ещё ничей' })
  registerAccount(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RegisterAccountInput) input: RegisterAccountInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Account | Problem> {
    return registerAccount(ctx, requestId, input);
  }

  @Mutation(() => LinkAccountResult, { description: 'Привязать вход к найденному человеку' })
  linkAccount(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => LinkAccountInput) input: LinkAccountInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Account | Problem> {
    return linkAccount(ctx, requestId, input);
  }

  @Mutation(() => UnlinkAccountResult, { description: 'Отвязать вход: он ничего не открывает' })
  unlinkAccount(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => UnlinkAccountInput) input: UnlinkAccountInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Account | Problem> {
    return unlinkAccount(ctx, requestId, input);
  }

  @FieldResolver(() => [StandingRoleType], { description: 'Что вход открывает на деле' })
  roles(@Root() { id }: Account, @Ctx() ctx: RequestContext): Promise<ToldRole[]> {
    return rolesTold(ctx, id);
  }
}
