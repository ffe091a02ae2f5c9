import { AssessmentFact, DeficitFact } from '@metodgraf/facts';
import type { DemoPlan } from '@metodgraf/regions';
import { publishAll } from '@metodgraf/subgraph-kit';
import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Answer } from '../src/answer/index.ts';
import { Assessment } from '../src/assessment/index.ts';
import { Campaign } from '../src/campaign/index.ts';
import { assessmentState, deficitState } from '../src/completion/index.ts';
import { Deficit } from '../src/deficit/index.ts';
import { Item, PROFESSIONAL_COMPETENCIES, readKeys } from '../src/instrument/index.ts';
import { Invitation } from '../src/invitation/index.ts';
import { CompetencyResult } from '../src/result/index.ts';
import { scaleOf, scaleVersionOn } from '../src/scale/index.ts';
import { assess, type AssessedPerson } from './assess.ts';
import { daysAfter, monthsBefore } from './calendar.ts';
import type { Random } from './random.ts';
import type { DemoItem } from './respondent.ts';

/** What a campaign of the demo region is made from. */
export interface DemoSource {
  readonly demo: DemoPlan;
  readonly today: string;
  readonly clause: string | null;
  readonly random: Random;
}

/** Beside those who passed, some were invited and did not come. */
const MISSED = 40;

/** The campaign of the earlier half-year with all it found out; returns how many people were assessed. */
export async function loadEarlierCampaign(
  tx: EntityManager,
  people: readonly string[],
  { demo, today, clause, random }: DemoSource,
): Promise<number> {
  const { title, monthsBefore: months, lengthDays, assessed } = demo.earlierCampaign;
  const opensOn = monthsBefore(today, months);
  const campaign = tx.create(Campaign, {
    id: random.uuid(),
    title,
    instrumentId: PROFESSIONAL_COMPETENCIES.id,
    opensOn,
    closesOn: daysAfter(opensOn, lengthDays - 1),
    conductedBy: demo.organization('center').id,
    clause,
  });
  await tx.flush();

  const scale = await scaleOf(tx, await scaleVersionOn(tx, opensOn));
  const setting = { campaign, items: await demoItems(tx, random), scale, days: lengthDays };
  const chosen = random.shuffled(people);
  const passed = chosen.slice(0, assessed).map((personId) => assess(personId, setting, random));
  const missed = chosen.slice(assessed, assessed + MISSED).map((personId) => {
    return { id: random.uuid(), campaignId: campaign.id, personId, invitedOn: opensOn };
  });
  await keep(tx, passed);
  await tx.insertMany(Invitation, missed);
  await announce(tx, passed, campaign);
  return passed.length;
}

async function demoItems(tx: EntityManager, random: Random): Promise<DemoItem[]> {
  const { id } = PROFESSIONAL_COMPETENCIES;
  const items = await tx.find(Item, { instrumentId: id });
  const optionsOf = new Map(items.map((item) => [item.id, item.options]));
  const keyed = await readKeys(tx, id);
  return keyed.map((item) => {
    return {
      ...item,
      options: optionsOf.get(item.id) ?? [],
      difficulty: -0.9 + 0.6 * random.normal(),
    };
  });
}

async function keep(tx: EntityManager, passed: readonly AssessedPerson[]): Promise<void> {
  await insertAll(
    tx,
    Invitation,
    passed.map(({ invitation }) => invitation),
  );
  await insertAll(
    tx,
    Assessment,
    passed.map(({ assessment }) => assessment),
  );
  await insertAll(
    tx,
    CompetencyResult,
    passed.flatMap(({ results }) => results),
  );
  await insertAll(
    tx,
    Deficit,
    passed.flatMap(({ deficits }) => deficits),
  );
  await insertAll(
    tx,
    Answer,
    passed.flatMap(({ answers }) => answers),
  );
}

/** A statement takes at most 65,535 values. */
const BATCH = 1_000;

async function insertAll<Entity extends object>(
  tx: EntityManager,
  entity: EntityClass<Entity>,
  rows: RequiredEntityData<Entity>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx.insertMany(entity, rows.slice(start, start + BATCH));
  }
}

async function announce(
  tx: EntityManager,
  passed: readonly AssessedPerson[],
  { conductedBy }: Campaign,
): Promise<void> {
  const assessments = passed.map(({ assessment }) => {
    return { subject: assessment.id, state: assessmentState(assessment, conductedBy) };
  });
  const deficits = passed.flatMap((person) => person.deficits);
  await publishAll(tx, AssessmentFact, assessments);
  await publishAll(
    tx,
    DeficitFact,
    deficits.map((deficit) => ({ subject: deficit.id, state: deficitState(deficit) })),
  );
}
