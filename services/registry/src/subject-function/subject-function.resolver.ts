import { listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  ClauseStub,
  type Organization,
  OrganizationType,
  subjectTypeOf,
} from '../organization/index.ts';
import { SubjectFunction } from './subject-function.entity.ts';
import { SubjectFunctionType } from './subject-function.graphql.ts';

const EVERY = 'every';
const everyFunction = listBy<SubjectFunction>(
  (em) => em.find(SubjectFunction, {}, { orderBy: { position: 'asc' } }),
  () => EVERY,
);

@Resolver(() => OrganizationType)
export class OrganizationFunctionResolver {
  /** @requirement R192 */
  @FieldResolver(() => [SubjectFunctionType], {
    description: 'Функции по актам, действующим на дату; без даты — сегодня',
  })
  async functions(
    @Root() { typeCode }: Organization,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<SubjectFunction[]> {
    const day = on ?? today(ctx);
    const { level } = await subjectTypeOf(ctx, typeCode);
    const functions = await everyFunction(ctx, EVERY);
    return functions.filter(
      (each) =>
        (each.typeCode === typeCode || each.level === level) &&
        each.validFrom <= day &&
        (each.validTo === null || day < each.validTo),
    );
  }
}

@Resolver(() => SubjectFunctionType)
export class SubjectFunctionResolver {
  @FieldResolver(() => ClauseStub, { nullable: true, description: 'Основание' })
  clause(@Root() { clause }: SubjectFunction): { id: string } {
    return { id: clause };
  }
}
