import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { Campaign } from '../src/campaign/index.ts';
import { PROFESSIONAL_COMPETENCIES } from '../src/instrument/index.ts';
import { Invitation } from '../src/invitation/index.ts';
import { Workforce, WorkforcePost } from '../src/workforce/index.ts';

/** Days around the test clock (2026-11-21). */
export const TODAY = '2026-11-21';
export const YESTERDAY = '2026-11-20';
export const NEXT_WEEK = '2026-11-28';

/** A campaign that is open today unless the test says otherwise. */
export const aCampaign =
  (own: Partial<Campaign> = {}) =>
  (em: EntityManager): Campaign =>
    em.create(Campaign, {
      id: randomUUID(),
      title: 'Осенняя диагностика',
      instrumentId: PROFESSIONAL_COMPETENCIES.id,
      opensOn: '2026-11-01',
      closesOn: NEXT_WEEK,
      conductedBy: randomUUID(),
      ...own,
    });

/** An invitation to the campaign; the person's own scope stands as the registry would have it. */
export async function anInvited(
  subgraph: TestSubgraph,
  campaign: Campaign,
  personId: string = randomUUID(),
): Promise<{ invitation: Invitation; personId: string }> {
  await subgraph.alsoReach(personId, `own:${personId}`);
  const invitation = await subgraph.given((em) =>
    em.create(Invitation, {
      id: randomUUID(),
      campaignId: campaign.id,
      personId,
      invitedOn: '2026-11-02',
    }),
  );
  return { invitation, personId };
}

/** An educator at work; `post` says where and when. */
export const anEducator =
  (own: Partial<Workforce> = {}, post: Partial<WorkforcePost> = {}) =>
  (em: EntityManager): Workforce => {
    const personId = own.personId ?? randomUUID();
    em.create(WorkforcePost, {
      id: randomUUID(),
      personId,
      organizationId: randomUUID(),
      territory: 'osinniki-go',
      since: '2020-09-01',
      ...post,
    });
    return em.create(Workforce, { kind: 'EDUCATOR', ...own, personId });
  };

/** A viewer of the center that conducts diagnostics. */
export const anEmployeeOfCenter = (organization: string = randomUUID()) => ({
  person: randomUUID(),
  role: 'CENTER' as const,
  scopes: ['region:kuzbass'],
  organization,
});

/** Statements that are no work of a use case: transactions and the setting of rights. */
export const CONTROL =
  /^\s*(begin|start|commit|rollback|savepoint|release|set |select set_config)/i;

export const START = `mutation ($key: ID!, $invitation: ID!) {
  startAssessment(requestId: $key, input: { invitationId: $invitation }) {
    ... on Assessment { id status version questions { id kind options { id text } } }
    ... on StartAssessmentProblem { code } } }`;

export const SAVE = `mutation ($key: ID!, $input: SaveAnswerInput!) {
  saveAnswer(requestId: $key, input: $input) {
    ... on Answer { questionId optionIds sequence savedAt }
    ... on SaveAnswerProblem { code parameters { name value } } } }`;

export const COMPLETE = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  completeAssessment(requestId: $key, input: { id: $id, version: $version }) {
    ... on Assessment { id status finishedOn validUntil scaleVersion version
      results { share level { code name rank } words competency { code } }
      deficits { id kind severity words foundOn competency { code } } }
    ... on CompleteAssessmentProblem { code } } }`;

export interface StartedAssessment {
  id: string;
  status: string;
  version: number;
  questions: { id: string; kind: string; options: { id: string; text: string }[] }[];
}

/** A person in the middle of the diagnostic, with what their screen can do. */
export async function aPersonPassing(subgraph: TestSubgraph, campaign: Campaign, person?: string) {
  const { invitation, personId } = await anInvited(subgraph, campaign, person);
  const viewer = subgraph.as({ person: personId, role: 'EDUCATOR' });
  const { startAssessment: assessment } = await viewer.execute<{
    startAssessment: StartedAssessment;
  }>(START, { key: randomUUID(), invitation: invitation.id });
  const save = (questionId: string, optionIds: readonly string[], sequence = 1) =>
    viewer.execute(SAVE, {
      key: randomUUID(),
      input: { assessmentId: assessment.id, questionId, optionIds, sequence },
    });
  return {
    personId,
    viewer,
    invitation,
    assessment,
    save,
    complete: (version = assessment.version) =>
      viewer.execute(COMPLETE, { key: randomUUID(), id: assessment.id, version }),
    /** Answers every question; `right` decides by place whether rightly. */
    async answerAll(right: (position: number) => boolean) {
      const keys = await keysOf(subgraph);
      for (const [position, { id, options }] of assessment.questions.entries()) {
        const key = keys.get(id) ?? [];
        const wrong = options.filter((option) => !key.includes(option.id)).slice(0, 1);
        await save(id, right(position) ? key : wrong.map((option) => option.id));
      }
    },
  };
}

/** The keys, read past all rights: tests alone may know them. */
export async function keysOf(subgraph: TestSubgraph): Promise<Map<string, string[]>> {
  const rows = await subgraph.worker
    .fork()
    .execute<{ item_id: string; option_ids: string[] }[]>('select * from item_key');
  return new Map(rows.map((row) => [row.item_id, row.option_ids]));
}
