import { resultOf } from '@metodgraf/subgraph-kit';
import { ArrayMaxSize, Length, MaxLength } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Ending } from './agreement-stage.rules.ts';
import { AgreementEnding, AgreementFileKind, AgreementType } from './agreement.graphql.ts';

@InputType({ description: 'Сторона соглашения' })
export class AgreementPartyInput {
  @Field(() => ID, { nullable: true, description: 'Какую сторону проекта изменить; пусто — новая' })
  id?: string | null;

  @Field(() => String, { description: 'Код роли по шаблону' })
  role!: string;

  @Field(() => ID)
  organizationId!: string;

  @Field(() => String, { nullable: true })
  signerName?: string | null;

  @Field(() => String, { nullable: true })
  signerPost?: string | null;

  @Field(() => String, { nullable: true })
  signerBasis?: string | null;
}

@InputType()
export class DraftAgreementInput {
  @Field(() => ID)
  templateCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Пусто — название шаблона и первой стороны',
  })
  title?: string | null;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после срока' })
  to?: string | null;

  @Field(() => [AgreementPartyInput])
  @ArrayMaxSize(50)
  parties!: AgreementPartyInput[];
}

@InputType()
export class EditAgreementInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @Length(3, 300)
  title!: string;

  @Field(() => String, { description: 'Текст с местами в фигурных скобках' })
  @Length(3, 50_000)
  body!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после срока' })
  to?: string | null;

  @Field(() => [AgreementPartyInput], {
    description: 'Все стороны; не названная здесь уходит из проекта со своими обязательствами',
  })
  @ArrayMaxSize(50)
  parties!: AgreementPartyInput[];
}

@InputType({ description: 'Кто подписал за сторону' })
export class AgreementSignerInput {
  @Field(() => ID)
  partyId!: string;

  @Field(() => String)
  @MaxLength(200)
  name!: string;

  @Field(() => String)
  @MaxLength(200)
  post!: string;

  @Field(() => String, { description: 'Основание полномочий: устав, положение, доверенность' })
  @MaxLength(200)
  basis!: string;
}

@InputType()
export class SignAgreementInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @Length(1, 50)
  number!: string;

  @Field(() => GraphQLLocalDate)
  signedOn!: string;

  @Field(() => [AgreementSignerInput])
  @ArrayMaxSize(50)
  signers!: AgreementSignerInput[];
}

@InputType()
export class EndAgreementInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'Первый день, когда соглашение не действует' })
  on!: string;

  @Field(() => AgreementEnding)
  ending!: Ending;

  @Field(() => String, { description: 'Причина и документ' })
  @Length(3, 1000)
  reason!: string;
}

@InputType()
export class WithdrawAgreementInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @Length(3, 1000)
  reason!: string;
}

@InputType()
export class AttachAgreementFileInput {
  @Field(() => ID)
  agreementId!: string;

  @Field(() => ID, { description: 'Файл, который вы загрузили в /files/registry' })
  fileId!: string;

  @Field(() => AgreementFileKind, { description: 'Подтверждение прикладывают к обязательству' })
  kind!: keyof typeof AgreementFileKind;
}

@InputType()
export class DetachAgreementFileInput {
  @Field(() => ID)
  id!: string;
}

const PARTY_CODES = [
  'NOT_TRIPARTITE',
  'ROLE_UNKNOWN',
  'PARTY_TWICE',
  'PARTY_CLOSED',
  'WRONG_ROLE',
  'TOO_MANY_IN_ROLE',
  'NOT_BASE_OF_CENTER',
  'TERRITORY_NOT_HELD',
] as const;

export const DraftAgreementResult = resultOf('DraftAgreement', AgreementType, [
  ...PARTY_CODES,
  'DATES_REVERSED',
  'TEMPLATE_NOT_IN_FORCE',
]);
export const EditAgreementResult = resultOf('EditAgreement', AgreementType, [
  ...PARTY_CODES,
  'DATES_REVERSED',
  'TEMPLATE_NOT_IN_FORCE',
  'NOT_A_DRAFT',
  'PLACE_UNKNOWN',
]);
export const SignAgreementResult = resultOf('SignAgreement', AgreementType, [
  'NOT_A_DRAFT',
  'PARTIES_MISSING',
  'SIGNER_MISSING',
  'SIGNED_IN_FUTURE',
  'NUMBER_TAKEN',
]);
export const EndAgreementResult = resultOf('EndAgreement', AgreementType, [
  'NOT_IN_FORCE',
  'DATES_REVERSED',
  'AFTER_TERM',
  'OBLIGATIONS_OPEN',
]);
export const WithdrawAgreementResult = resultOf('WithdrawAgreement', AgreementType, [
  'NOT_A_DRAFT',
]);
export const AttachAgreementFileResult = resultOf('AttachAgreementFile', AgreementType, [
  'FILE_UNKNOWN',
  'NOT_OF_AGREEMENT',
]);
export const DetachAgreementFileResult = resultOf('DetachAgreementFile', AgreementType, [
  'PROOF_STAYS',
]);
