import { connectionOf, resultOf, stubOf } from '@metodgraf/subgraph-kit';
import { Length, Matches, ValidateIf } from 'class-validator';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { HIERARCHIES } from './hierarchy.rules.ts';

registerEnumType(HIERARCHIES, {
  name: 'Hierarchy',
  description: 'Чья подчинённость: административная или методическая',
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

  @Field(() => String, { nullable: true, description: 'ОГРН, тринадцать цифр' })
  ogrn?: string | null;
}

@ObjectType('OrganizationLink', { description: 'Кому подчинена организация сегодня' })
export class OrganizationLinkType {
  @Field(() => HIERARCHIES)
  hierarchy!: keyof typeof HIERARCHIES;
}

export const OrganizationConnection = connectionOf('Organization', OrganizationType);

@InputType({ description: 'Какие организации показать; условия действуют вместе' })
export class OrganizationFilter {
  @Field(() => String, { nullable: true, description: 'Начала слов названия' })
  text?: string | null;

  @Field(() => String, { nullable: true })
  typeCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Территория вместе с теми, что в неё вошли' })
  territoryId?: string | null;
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
  @ValidateIf(({ ogrn }: AddOrganizationInput) => ogrn !== null && ogrn !== undefined)
  @Matches(/^\d{13}$/)
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
]);
