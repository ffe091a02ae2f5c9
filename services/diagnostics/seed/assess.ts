import type { LevelScale } from '@metodgraf/regions';
import type { Answer } from '../src/answer/index.ts';
import type { Assessment } from '../src/assessment/index.ts';
import type { Campaign } from '../src/campaign/index.ts';
import { gradeAnswers } from '../src/completion/grading.rules.ts';
import { validUntil } from '../src/completion/validity.rules.ts';
import type { Deficit } from '../src/deficit/index.ts';
import type { Invitation } from '../src/invitation/index.ts';
import type { CompetencyResult } from '../src/result/index.ts';
import { daysAfter, momentOf } from './calendar.ts';
import type { Random } from './random.ts';
import { type DemoItem, Respondent } from './respondent.ts';

/** What every assessed person of a campaign has in common. */
export interface Setting {
  readonly campaign: Pick<Campaign, 'id' | 'instrumentId' | 'opensOn' | 'closesOn'>;
  readonly items: readonly DemoItem[];
  readonly scale: LevelScale;
  readonly days: number;
}

/** Everything one finished assessment leaves in the tables. */
export interface AssessedPerson {
  readonly invitation: Pick<
    Invitation,
    'id' | 'campaignId' | 'personId' | 'invitedOn' | 'startedOn' | 'finishedOn'
  >;
  readonly assessment: Assessment;
  readonly answers: readonly Answer[];
  readonly results: readonly CompetencyResult[];
  readonly deficits: readonly Omit<Deficit, 'supersededOn'>[];
}

/** Lets an invented person pass the diagnostic; the same rules count it that count real answers. */
export function assess(personId: string, setting: Setting, random: Random): AssessedPerson {
  const { campaign, items, scale, days } = setting;
  const day = daysAfter(campaign.opensOn, random.between(0, days - 1));
  const begun = random.between(9 * 60, 20 * 60);
  const respondent = new Respondent(random);
  const invitation = {
    id: random.uuid(),
    campaignId: campaign.id,
    personId,
    invitedOn: campaign.opensOn,
    startedOn: day,
    finishedOn: day,
  };
  const assessment = {
    id: random.uuid(),
    invitationId: invitation.id,
    campaignId: campaign.id,
    instrumentId: campaign.instrumentId,
    personId,
    status: 'COMPLETED' as const,
    startedAt: momentOf(day, begun),
    finishedOn: day,
    endedBy: 'PERSON' as const,
    validUntil: validUntil(day, scale.resultValidMonths),
    scaleVersion: scale.version,
    version: 2,
  };
  const answers = items.map((item, index) => ({
    id: random.uuid(),
    assessmentId: assessment.id,
    itemId: item.id,
    personId,
    optionIds: respondent.choose(item),
    sequence: 1,
    savedAt: momentOf(day, begun + index + 1),
  }));
  return { invitation, assessment, answers, ...judge(assessment, { answers, setting, random }) };
}

function judge(
  { id: assessmentId, personId, finishedOn }: { id: string; personId: string; finishedOn: string },
  { answers, setting, random }: { answers: readonly Answer[]; setting: Setting; random: Random },
): Pick<AssessedPerson, 'results' | 'deficits'> {
  const given = new Map(answers.map(({ itemId, optionIds }) => [itemId, optionIds]));
  const gradings = gradeAnswers(setting.items, given, setting.scale);
  return {
    results: gradings.map(({ competencyId, share, level }, position) => {
      return { id: random.uuid(), assessmentId, personId, competencyId, position, share, level };
    }),
    deficits: gradings.flatMap(({ competencyId, deficit }) => {
      const place = { assessmentId, personId, competencyId };
      return deficit ? [{ id: random.uuid(), ...place, ...deficit, foundOn: finishedOn }] : [];
    }),
  };
}
