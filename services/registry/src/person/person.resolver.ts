import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Post, postsOf, PostType } from '../post/index.ts';
import { addPerson } from './add-person.ts';
import { editPerson } from './edit-person.ts';
import { conditionsOf, detailsOf, fullName, peoplePage, personById } from './people.ts';
import type { Person, PersonDetails } from './person.entity.ts';
import {
  AddPersonInput,
  AddPersonResult,
  EditPersonInput,
  EditPersonResult,
  PeopleFilter,
  PersonConnection,
  PersonDetailsType,
  PersonType,
} from './person.graphql.ts';

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => PersonType, { nullable: true })
  person(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return personById(ctx, id);
  }

  @Query(() => PersonConnection, { description: 'Люди, чьи карточки вам открыты, по фамилии' })
  async people(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('filter', () => PeopleFilter, { nullable: true }) filter: PeopleFilter | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Person>> {
    return peoplePage(ctx, paging, await conditionsOf(ctx, filter));
  }

  /** @requirement R200 */
  @Mutation(() => AddPersonResult, { description: 'Внести человека с первой должностью' })
  addPerson(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AddPersonInput) input: AddPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Person | Problem> {
    return addPerson(ctx, requestId, input);
  }

  @Mutation(() => EditPersonResult, { description: 'Исправить карточку и личные данные' })
  editPerson(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EditPersonInput) input: EditPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Person | Problem> {
    return editPerson(ctx, requestId, input);
  }

  @FieldResolver(() => String, { description: 'Фамилия Имя Отчество' })
  name(@Root() person: Person): string {
    return fullName(person);
  }

  @FieldResolver(() => [PostType], { description: 'Должности сегодня' })
  posts(@Root() { id }: Person, @Ctx() ctx: RequestContext): Promise<Post[]> {
    return postsOf(ctx, id);
  }

  @FieldResolver(() => PersonDetailsType, {
    nullable: true,
    description: 'Личные данные; пусто без права на них',
  })
  details(@Root() person: Person, @Ctx() ctx: RequestContext): Promise<PersonDetails | null> {
    return detailsOf(ctx, person);
  }
}
