import { connectionOf, PageArgs, stubOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Directive, Field, ID, InputType, ObjectType } from 'type-graphql';

export const MatchStub = stubOf('Match', 'Запись о подборе программы по результатам диагностики');

@Directive('@key(fields: "id")')
@ObjectType('Referral', {
  description:
    'Направление: человек подобран на программу по диагностике (запись о подборе), но ещё не зачислен',
})
export class ReferralType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate, { description: 'Когда принято решение о подборе' })
  decidedOn!: string;
}

export const ReferralConnection = connectionOf('Referral', ReferralType);

@InputType({ description: 'Отбор направлений' })
export class ReferralFilter {
  @Field(() => ID, { nullable: true })
  programId?: string | null;
}

@ArgsType()
export class ReferralsArgs extends PageArgs {
  @Field(() => ReferralFilter, { nullable: true })
  filter?: ReferralFilter | null;
}
