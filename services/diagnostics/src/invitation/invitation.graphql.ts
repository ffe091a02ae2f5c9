import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { CampaignType } from '../campaign/index.ts';
import { INVITATION_STATES } from './invitation.rules.ts';

export const InvitationStateEnum = Object.fromEntries(
  INVITATION_STATES.map((code) => [code, code]),
);
registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description: 'Приглашён, начал, завершил или не прошёл до закрытия кампании',
});

@Directive('@key(fields: "id")')
@ObjectType('Invitation', {
  description: 'Приглашение человека к кампании и, если начал, его прохождение',
})
export class InvitationType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate)
  invitedOn!: string;
}

@InputType({
  description:
    'Кого пригласить: любое из трёх; из организаций и территорий — педагогов и управленческие кадры, работающих там сегодня',
})
export class InviteToCampaignInput {
  @Field(() => ID)
  campaignId!: string;

  @Field(() => [ID], { nullable: true })
  personIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  organizationIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  territoryIds?: string[] | null;
}

export const InvitationConnection = connectionOf('Invitation', InvitationType);
export const InviteToCampaignResult = resultOf('InviteToCampaign', CampaignType, [
  'NOBODY_FOUND',
  'CAMPAIGN_CLOSED',
]);
