import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export const AgreementKind = {
  TRIPARTITE: 'TRIPARTITE',
  COLLEGE: 'COLLEGE',
  COOPERATION: 'COOPERATION',
} as const;
registerEnumType(AgreementKind, {
  name: 'AgreementKind',
  description:
    'Вид соглашения: трёхстороннее, соглашение педагогического колледжа, о сотрудничестве',
});

@ObjectType('AgreementRole', { description: 'Роль стороны в соглашении по шаблону' })
export class AgreementRoleType {
  @Field(() => String, { description: 'Код роли' })
  role!: string;

  @Field(() => String, { description: 'Кто может быть стороной, словами акта' })
  title!: string;

  @Field(() => String, { description: 'Слово, которым сторона названа в тексте шаблона' })
  word!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Коды видов субъектов, которые могут занять роль; пусто — любые',
  })
  types!: readonly string[] | null;

  @Field(() => Int, { description: 'Сколько сторон в этой роли нужно, чтобы подписать' })
  least!: number;

  @Field(() => Int, { description: 'Сколько сторон в этой роли может быть' })
  most!: number;
}

@ObjectType('AgreementTemplate', { description: 'Шаблон соглашения по акту региона' })
export class AgreementTemplateType {
  @Field(() => ID)
  code!: string;

  @Field(() => AgreementKind)
  kind!: keyof typeof AgreementKind;

  @Field(() => String)
  title!: string;

  @Field(() => [AgreementRoleType])
  roles!: readonly AgreementRoleType[];

  @Field(() => String, { description: 'Текст с местами в фигурных скобках, которые заполняются' })
  body!: string;

  @Field(() => GraphQLLocalDate)
  validFrom!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день, когда по шаблону уже не заключают',
  })
  validTo?: string | null;
}
