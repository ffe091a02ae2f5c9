import { connectionOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AgreementKind } from '../agreement-template/agreement-template.graphql.ts';
import type { Ending } from './agreement-stage.rules.ts';

export const AgreementStage = {
  DRAFT: 'DRAFT',
  SIGNED: 'SIGNED',
  IN_FORCE: 'IN_FORCE',
  ENDED: 'ENDED',
  TERMINATED: 'TERMINATED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
registerEnumType(AgreementStage, {
  name: 'AgreementStage',
  description:
    'Проект; подписано, но ещё не действует; действует; закончилось (срок истёк или исполнено); прекращено досрочно; проект отозван',
});

export const AgreementEnding: { readonly [Key in Ending]: Key } = {
  FULFILLED: 'FULFILLED',
  BY_CONSENT: 'BY_CONSENT',
  UNILATERAL: 'UNILATERAL',
  REPLACED: 'REPLACED',
};
registerEnumType(AgreementEnding, {
  name: 'AgreementEnding',
  description:
    'Чем закончилось: исполнено, расторгнуто по согласию сторон, по инициативе одной стороны, заменено новым соглашением',
});

export const AgreementFileKind = {
  SCAN: 'SCAN',
  ANNEX: 'ANNEX',
  PROOF: 'PROOF',
  OTHER: 'OTHER',
} as const;
registerEnumType(AgreementFileKind, {
  name: 'AgreementFileKind',
  description: 'Подписанный экземпляр, приложение, подтверждение исполнения, иное',
});

@Directive('@key(fields: "id")')
@ObjectType('Agreement', { description: 'Соглашение между субъектами РСНМС' })
export class AgreementType {
  @Field(() => ID)
  id!: string;

  @Field(() => AgreementKind)
  kind!: keyof typeof AgreementKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'Номер; пусто, пока не подписано' })
  number?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Когда подписано' })
  signedOn?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'Первый день действия' })
  from!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день после срока; пусто — без ограничения срока',
  })
  to?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день, когда соглашение не действует по решению сторон',
  })
  endedOn?: string | null;

  @Field(() => AgreementEnding, { nullable: true })
  ending?: Ending | null;

  @Field(() => String, { nullable: true, description: 'Причина прекращения или отзыва проекта' })
  endReason?: string | null;

  @Field(() => String, {
    description: 'Текст с местами в фигурных скобках: у проекта его можно менять',
  })
  body!: string;

  @Field(() => Int)
  version!: number;
}

@ObjectType('AgreementParty', { description: 'Сторона соглашения в её роли и за её время' })
export class AgreementPartyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Код роли по шаблону' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'Кто подписал или подпишет' })
  signerName?: string | null;

  @Field(() => String, { nullable: true, description: 'Должность подписавшего' })
  signerPost?: string | null;

  @Field(() => String, { nullable: true, description: 'Основание полномочий: устав, доверенность' })
  signerBasis?: string | null;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день, когда стороной стал правопреемник',
  })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Акт о реорганизации, по которому стала стороной',
  })
  act?: string | null;
}

@ObjectType('AgreementFile', { description: 'Файл соглашения' })
export class AgreementFileType {
  @Field(() => ID)
  id!: string;

  @Field(() => AgreementFileKind)
  kind!: keyof typeof AgreementFileKind;

  @Field(() => GraphQLLocalDate)
  addedOn!: string;
}

export const AgreementConnection = connectionOf('Agreement', AgreementType);

export const AgreementOrders = { NEWEST: 'NEWEST', TITLE: 'TITLE' } as const;
registerEnumType(AgreementOrders, {
  name: 'AgreementOrder',
  description: 'Порядок списка: начавшиеся последними первыми; по названию',
});

@InputType({ description: 'Условия реестра соглашений; указанные вместе должны выполняться все' })
export class AgreementFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Слова названия, номера, сторон; опечатки допускаются',
  })
  text?: string | null;

  @Field(() => AgreementKind, { nullable: true })
  kind?: keyof typeof AgreementKind | null;

  @Field(() => AgreementStage, { nullable: true, description: 'Стадия на день `on`' })
  stage?: keyof typeof AgreementStage | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'На какой день; без него сегодня' })
  on?: string | null;

  @Field(() => ID, { nullable: true, description: 'Сторона, также бывшая' })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Территория одной из сторон' })
  territoryId?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Срок кончается раньше этого дня',
  })
  endsBefore?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'С просроченными обязательствами' })
  overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Подписано, но подписанный экземпляр не приложен',
  })
  withoutScan?: boolean | null;
}
