import { connectionOf, resultOf, stubOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CAMPAIGN_STATUSES } from './campaign.rules.ts';

export const OrganizationType = stubOf('Organization', 'Субъект системы; название знает реестр');

export const CampaignStatusEnum = Object.fromEntries(CAMPAIGN_STATUSES.map((code) => [code, code]));
registerEnumType(CampaignStatusEnum, {
  name: 'CampaignStatus',
  description: 'Кампания ещё не началась, идёт или закрыта',
});

@Directive('@key(fields: "id")')
@ObjectType('Campaign', {
  description: 'Кампания диагностики: кто приглашён и в какие дни проходит',
})
export class CampaignType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLLocalDate)
  opensOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'Последний день, когда принимаются ответы' })
  closesOn!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'Новая кампания: чем и в какие дни проводится' })
export class OpenCampaignInput {
  @Field(() => String)
  title!: string;

  @Field(() => ID)
  instrumentId!: string;

  @Field(() => GraphQLLocalDate)
  opensOn!: string;

  @Field(() => GraphQLLocalDate)
  closesOn!: string;
}

@InputType({ description: 'Какую кампанию закрыть; version — та, что видел человек' })
export class CloseCampaignInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

export const CampaignConnection = connectionOf('Campaign', CampaignType);
export const OpenCampaignResult = resultOf('OpenCampaign', CampaignType, [
  'DATES_REVERSED',
  'INSTRUMENT_UNKNOWN',
  'CLOSES_IN_PAST',
  'TITLE_EMPTY',
]);
export const CloseCampaignResult = resultOf('CloseCampaign', CampaignType, ['ALREADY_CLOSED']);
