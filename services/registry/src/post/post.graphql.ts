import { resultOf } from '@metodgraf/subgraph-kit';
import { ArrayMaxSize, IsPositive, Length, Matches, Max, ValidateIf } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export const EmploymentRelation = { LABOUR: 'LABOUR', SERVICE: 'SERVICE' } as const;
registerEnumType(EmploymentRelation, {
  name: 'EmploymentRelation',
  description: 'Трудовые или служебные отношения с организацией',
});

export const DutyKind = {
  TEACHING: 'TEACHING',
  UPBRINGING: 'UPBRINGING',
  ORGANIZATION: 'ORGANIZATION',
} as const;
registerEnumType(DutyKind, {
  name: 'DutyKind',
  description:
    'Обязанности: обучение, воспитание обучающихся, организация образовательной деятельности',
});

export const ManagerKind = { HEAD: 'HEAD', DEPUTY: 'DEPUTY', UNIT_HEAD: 'UNIT_HEAD' } as const;
registerEnumType(ManagerKind, {
  name: 'ManagerKind',
  description: 'Руководитель организации, заместитель, руководитель структурного подразделения',
});

@ObjectType('Post', { description: 'Должность человека в организации' })
export class PostType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после ухода' })
  to?: string | null;

  @Field(() => EmploymentRelation)
  relation!: keyof typeof EmploymentRelation;

  @Field(() => [DutyKind])
  duties!: (keyof typeof DutyKind)[];

  @Field(() => ManagerKind, { nullable: true, description: 'Пусто у тех, кто не руководит' })
  managerKind?: keyof typeof ManagerKind | null;

  @Field(() => String, { nullable: true, description: 'На основании чего руководит' })
  basis?: string | null;

  @Field(() => Float, { nullable: true, description: 'Доля ставки' })
  rate?: number | null;

  @Field(() => Boolean, { description: 'Считать ли эту работу в показателях' })
  counted!: boolean;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'Условия работы; не указанное берётся по умолчанию' })
export class PostTermsInput {
  @Field(() => EmploymentRelation, { nullable: true })
  relation?: keyof typeof EmploymentRelation | null;

  @Field(() => [DutyKind], { nullable: true })
  @ValidateIf(({ duties }: PostTermsInput) => Boolean(duties))
  @ArrayMaxSize(3)
  duties?: (keyof typeof DutyKind)[] | null;

  @Field(() => ManagerKind, { nullable: true })
  managerKind?: keyof typeof ManagerKind | null;

  @Field(() => String, { nullable: true })
  @ValidateIf(({ basis }: PostTermsInput) => Boolean(basis))
  @Length(1, 300)
  basis?: string | null;

  @Field(() => Float, { nullable: true, description: 'Доля ставки, не больше двух' })
  @ValidateIf(({ rate }: PostTermsInput) => rate !== null && rate !== undefined)
  @IsPositive()
  @Max(2)
  rate?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'По умолчанию считаются все, кроме работников вузов',
  })
  counted?: boolean | null;
}

@InputType()
class WorkInput {
  @Field(() => String)
  @Length(2, 200)
  @Matches(/\p{L}/u)
  title!: string;

  @Field(() => PostTermsInput, { nullable: true })
  terms?: PostTermsInput | null;
}

@InputType()
export class TakePostInput extends WorkInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => ID)
  organizationId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Первый день в должности' })
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после ухода' })
  to?: string | null;
}

@InputType()
export class EditPostInput extends WorkInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  to?: string | null;
}

@InputType()
export class LeavePostInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'Первый день после ухода' })
  on!: string;
}

@InputType({
  description: 'Перевод: прежняя должность заканчивается, новая начинается в тот же день',
})
export class TransferPersonInput extends WorkInput {
  @Field(() => ID, { description: 'Должность, которую человек оставляет' })
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  organizationId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Первый день на новом месте' })
  on!: string;
}

export const TakePostResult = resultOf('TakePost', PostType, [
  'DATES_REVERSED',
  'ORGANIZATION_UNKNOWN',
  'POSTS_OVERLAP',
  'TOO_YOUNG',
]);
export const EditPostResult = resultOf('EditPost', PostType, [
  'DATES_REVERSED',
  'POSTS_OVERLAP',
  'TOO_YOUNG',
]);
export const LeavePostResult = resultOf('LeavePost', PostType, ['ALREADY_LEFT', 'DATES_REVERSED']);
export const TransferPersonResult = resultOf('TransferPerson', PostType, [
  'ALREADY_LEFT',
  'DATES_REVERSED',
  'ORGANIZATION_UNKNOWN',
  'POSTS_OVERLAP',
  'TOO_YOUNG',
]);
