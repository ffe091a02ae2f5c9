import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { careerOf, type Post, postsOn, PostType } from '../post/index.ts';
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
  PeopleOrder,
  PersonConnection,
  PersonDetailsType,
  PersonType,
} from './person.graphql.ts';
import { isYoung } from './young.ts';

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
    @Arg('order', () => PeopleOrder, { nullable: true }) order: keyof typeof PeopleOrder | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Person>> {
    return peoplePage(ctx, paging, await conditionsOf(ctx, filter), order ?? 'NAME');
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

  @FieldResolver(() => [PostType], {
    description: 'Должности на день, без даты — сегодня; в организации читающего первыми',
  })
  posts(
    @Root() { id }: Person,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Post[]> {
    return postsOn(ctx, id, on);
  }

  @FieldResolver(() => [PostType], { description: 'Все должности, последние первыми' })
  career(@Root() { id }: Person, @Ctx() ctx: RequestContext): Promise<Post[]> {
    return careerOf(ctx, id);
  }

  /** @requirement R184 */
  @FieldResolver(() => Boolean, { description: 'Молодой специалист по порогам региона' })
  youngSpecialist(@Root() { id }: Person, @Ctx() ctx: RequestContext): Promise<boolean> {
    return isYoung(ctx, id);
  }

  @FieldResolver(() => PersonDetailsType, {
    nullable: true,
    description: 'Личные данные; пусто без права на них',
  })
  details(@Root() person: Person, @Ctx() ctx: RequestContext): Promise<PersonDetails | null> {
    return detailsOf(ctx, person);
  }
}
