import { connectionOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import {
  Directive,
  Field,
  Float,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import type { Engagement, OfficeFunction, OfficeKind } from './appointment.rules.ts';

/** The values of an enum of the graph, each under its own name. */
const valuesOf = <const Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [Each in Value]: Each };

export const AppointmentKinds = valuesOf<OfficeKind>([
  'METHODOLOGIST',
  'ACTIVE',
  'MUNICIPAL_METHODOLOGIST',
  'MMC_METHODOLOGIST',
  'EXPERT',
  'MENTOR',
]);
registerEnumType(AppointmentKinds, {
  name: 'AppointmentKind',
  description:
    'Что поручено: региональный методист, участник регионального методического актива, работник муниципальной методической службы, методист ММЦ, региональный эксперт, наставник',
});

export const Engagements = valuesOf<Engagement>(['STAFF', 'CONTRACT', 'OTHER']);
registerEnumType(Engagements, {
  name: 'Engagement',
  description: 'Форма привлечения: в штате, по договору, иная',
});

export const OfficeFunctions = valuesOf<OfficeFunction>([
  'ACCOMPANIMENT',
  'ROUTE_SUPPORT',
  'DISSEMINATION',
  'MENTOR',
  'TUTOR',
  'CONSULTANT',
  'EXPERT',
]);
registerEnumType(OfficeFunctions, {
  name: 'OfficeFunction',
  description: 'Функция: у методиста — первые три, у участника актива — остальные',
});

export const AppointmentOrders = valuesOf(['LOAD', 'NEWEST']);
registerEnumType(AppointmentOrders, {
  name: 'AppointmentOrder',
  description: 'Самые загруженные первыми; новые первыми',
});

@Directive('@key(fields: "id")')
@ObjectType('Appointment', { description: 'Назначение человека на роль в РСНМС на срок' })
export class AppointmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => AppointmentKinds)
  kind!: OfficeKind;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после срока' })
  to?: string | null;

  @Field(() => Engagements, { nullable: true })
  engagement?: Engagement | null;

  @Field(() => [OfficeFunctions])
  functions!: OfficeFunction[];

  @Field(() => String, { nullable: true, description: 'Направление: что эксперт оценивает' })
  remit?: string | null;

  @Field(() => [String], { description: 'Предметы; пусто — предметы самого человека' })
  schoolSubjects!: string[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Когда запись последний раз подтверждена',
  })
  confirmedOn?: string | null;

  @Field(() => Int, { description: 'Сколько педагогов закреплено' })
  assigned!: number;

  @Field(() => Int, { description: 'Сколько педагогов можно закрепить; не методисту — ни одного' })
  limit!: number;

  @Field(() => Int)
  version!: number;
}

@ObjectType('AppointmentBasis', {
  description: 'На чём основано назначение: диагностика, обучение, договор, нагрузка',
})
export class AppointmentBasisType {
  @Field(() => GraphQLLocalDate, { nullable: true })
  diagnosedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Документ, если диагностика внешняя' })
  diagnosedBy?: string | null;

  @Field(() => ID, { nullable: true, description: 'Попытка диагностики, если пройдена в системе' })
  assessmentId?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  trainedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Программа и документ об обучении' })
  trainedBy?: string | null;

  @Field(() => String, { nullable: true })
  contractNumber?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  contractOn?: string | null;

  @Field(() => Float, { nullable: true, description: 'Доля ставки' })
  rate?: number | null;

  @Field(() => String, { nullable: true })
  workplace?: string | null;
}

export const AppointmentConnection = connectionOf('Appointment', AppointmentType);

@InputType({ description: 'Какие назначения показать; условия действуют вместе' })
export class AppointmentFilter {
  @Field(() => AppointmentKinds, { nullable: true })
  kind?: OfficeKind | null;

  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'Слова имени; опечатки прощаются' })
  text?: string | null;

  @Field(() => Engagements, { nullable: true })
  engagement?: Engagement | null;

  @Field(() => OfficeFunctions, { nullable: true })
  function?: OfficeFunction | null;

  @Field(() => String, { nullable: true, description: 'Предмет назначения или самого человека' })
  schoolSubject?: string | null;

  @Field(() => ID, { nullable: true })
  organizationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Территория назначения или организации, в том числе под прежним именем',
  })
  territoryId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Подтверждены ли в квартале дня, на который смотрят',
  })
  confirmed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Записано ли обучение: методической поддержке, тьюторскому сопровождению',
  })
  trained?: boolean | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'На дату; без даты — сегодня' })
  on?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Также прошлые и будущие' })
  always?: boolean | null;
}
