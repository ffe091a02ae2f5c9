import { connectionOf, resultOf, stubOf } from '@metodgraf/subgraph-kit';
import { Length, Matches } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HIERARCHIES } from './hierarchy.rules.ts';

registerEnumType(HIERARCHIES, {
  name: 'Hierarchy',
  description: 'Чья подчинённость: административная или методическая',
});

export const UnitKinds = {
  LEGAL_ENTITY: 'LEGAL_ENTITY',
  STRUCTURAL_UNIT: 'STRUCTURAL_UNIT',
} as const;
registerEnumType(UnitKinds, {
  name: 'UnitKind',
  description: 'Юридическое лицо или структурное подразделение',
});

export const HostKinds = {
  UNIT_OF_PROVIDER: 'UNIT_OF_PROVIDER',
  UNIT_OF_UNIVERSITY: 'UNIT_OF_UNIVERSITY',
  UNIT_OF_COLLEGE: 'UNIT_OF_COLLEGE',
  LEGAL_ENTITY: 'LEGAL_ENTITY',
} as const;
registerEnumType(HostKinds, {
  name: 'HostKind',
  description:
    'На базе чего создан ЦНППМ: подразделение организации ДПО, вуза, колледжа или юрлицо',
});

/** A clause of an act; monitoring resolves it. */
export const ClauseStub = stubOf('Clause', 'Пункт нормативного акта — основание', 'ref');

@ObjectType('SubjectType', { description: 'Вид субъекта РСНМС по актам региона' })
export class SubjectTypeType {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, {
    description: 'Код уровня: FEDERAL, REGIONAL, INTERMUNICIPAL, MUNICIPAL, INSTITUTIONAL',
  })
  level!: string;

  @Field(() => String, { description: 'Уровень словами' })
  levelName!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Organization', { description: 'Субъект РСНМС — организация' })
export class OrganizationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => UnitKinds)
  unitKind!: keyof typeof UnitKinds;

  @Field(() => HostKinds, { nullable: true, description: 'На базе чего создан; только у ЦНППМ' })
  hostKind?: keyof typeof HostKinds | null;

  @Field(() => String, { nullable: true, description: 'ОГРН, тринадцать цифр' })
  ogrn?: string | null;

  @Field(() => String, { nullable: true, description: 'ИНН, десять цифр' })
  inn?: string | null;

  @Field(() => String, { nullable: true, description: 'Номер лицензии' })
  licenceNumber?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Когда выдана лицензия' })
  licenceOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Кем выдана лицензия' })
  licenceIssuer?: string | null;

  @Field(() => String, { nullable: true })
  address?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  website?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'С какого дня состоит в реестре' })
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после закрытия' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Акт о прекращении или реорганизации' })
  closingAct?: string | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('OrganizationLink', { description: 'Кому и когда подчинена организация' })
export class OrganizationLinkType {
  @Field(() => ID)
  id!: string;

  @Field(() => HIERARCHIES)
  hierarchy!: keyof typeof HIERARCHIES;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после подчинения' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Акт о подчинении' })
  act?: string | null;
}

export const OrganizationOrders = {
  NAME: 'NAME',
  TYPE: 'TYPE',
  NEWEST: 'NEWEST',
} as const;
registerEnumType(OrganizationOrders, {
  name: 'OrganizationOrder',
  description: 'Порядок списка: по названию, по виду, новые первыми',
});

export const OrganizationConnection = connectionOf('Organization', OrganizationType);

@InputType({ description: 'Какие организации показать; условия действуют вместе' })
export class OrganizationFilter {
  @Field(() => String, { nullable: true, description: 'Начала слов названия' })
  text?: string | null;

  @Field(() => String, { nullable: true })
  typeCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Код уровня' })
  level?: string | null;

  @Field(() => ID, { nullable: true, description: 'Территория вместе с теми, что в неё вошли' })
  territoryId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Прямо подчинённые этой организации' })
  parentId?: string | null;

  @Field(() => HIERARCHIES, {
    nullable: true,
    description: 'В какой подчинённости; без неё — в любой',
  })
  hierarchy?: keyof typeof HIERARCHIES | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Состоящие в реестре на дату, в границах и подчинённости этой даты; без даты — сегодня',
  })
  on?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Вместе с закрытыми' })
  withClosed?: boolean | null;
}

@InputType()
export class AddOrganizationInput {
  @Field(() => String)
  @Length(3, 500)
  @Matches(/\p{L}/u)
  name!: string;

  @Field(() => String)
  @Length(2, 120)
  @Matches(/\p{L}/u)
  shortName!: string;

  @Field(() => String)
  typeCode!: string;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => String, { nullable: true })
  ogrn?: string | null;

  @Field(() => ID, { nullable: true })
  administrativeParentId?: string | null;

  @Field(() => ID, { nullable: true })
  methodicalParentId?: string | null;
}

export const AddOrganizationResult = resultOf('AddOrganization', OrganizationType, [
  'TYPE_UNKNOWN',
  'TERRITORY_UNKNOWN',
  'HIERARCHY_CYCLE',
  'OGRN_WRONG',
  'OGRN_TAKEN',
  'INN_WRONG',
  'HOST_KIND_OF_CENTER_ONLY',
]);
