import { listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Enrolment } from './enrolment.entity.ts';
import { EnrolmentType } from './enrolment.graphql.ts';
import { PersonType } from './person.graphql.ts';

const enrolmentsOf = listBy(
  (em, ids) =>
    em.find(Enrolment, { personId: { $in: ids } }, { orderBy: { enrolledOn: 'desc', id: 'asc' } }),
  ({ personId }) => personId,
);

@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => [EnrolmentType], {
    nullable: true,
    description: 'Обучение по программам, последнее первым',
  })
  enrolments(@Root() { id }: PersonType, @Ctx() ctx: RequestContext): Promise<Enrolment[]> {
    return enrolmentsOf(ctx, id);
  }
}
