import type { EntityManager } from '@mikro-orm/postgresql';
import { Assessment } from '../need/assessment.entity.ts';
import { Competency } from '../need/competency.entity.ts';
import { Deficit } from '../need/deficit.entity.ts';
import { DeficitKind } from '../need/deficit-kind.entity.ts';
import { needFrom, needsOn, type RouteNeed } from '../need/need.rules.ts';
import { Activity } from '../offer/activity.entity.ts';
import { Cohort } from '../offer/cohort.entity.ts';
import { activityOffer, type Offer, programOffer } from '../offer/offer.rules.ts';
import { Program } from '../offer/program.entity.ts';
import { Enrolment } from '../progress/enrolment.entity.ts';
import { Participation } from '../progress/participation.entity.ts';
import { type ClosingOffer, closingOffers } from './choices.rules.ts';
import type { NamedNeed } from './words.rules.ts';

/** All a route is made of, from this service's own tables: no other service is asked. */
export interface PlanInput {
  readonly needs: readonly NamedNeed[];
  readonly offers: readonly ClosingOffer[];
}

/** Reads what the person lacks and what the region offers on the day. */
export async function planInputOf(
  em: EntityManager,
  personId: string,
  day: string,
): Promise<PlanInput> {
  const deficits = await em.find(Deficit, { personId });
  const assessments = await em.find(Assessment, { personId });
  const kinds = await em.find(DeficitKind, {});
  const needs = await named(em, needsOn(day, deficits, { assessments, kinds }));
  return { needs, offers: await offersFor(em, { personId, day, needs }) };
}

/** The same for a route that exists: the needs are its basis, the offers are today's. */
export async function revisionInputOf(
  em: EntityManager,
  route: { personId: string; basis: readonly string[] },
  day: string,
): Promise<PlanInput> {
  const deficits = await em.find(Deficit, { id: { $in: [...route.basis] } });
  const assessments = await em.find(Assessment, { personId: route.personId });
  const kinds = await em.find(DeficitKind, {});
  const scaleOf = new Map(assessments.map(({ id, scaleVersion }) => [id, scaleVersion]));
  const found = deficits.map((deficit) =>
    needFrom(deficit, kinds, scaleOf.get(deficit.assessmentId)),
  );
  const needs = await named(em, found);
  return { needs, offers: await offersFor(em, { personId: route.personId, day, needs }) };
}

async function named(em: EntityManager, needs: readonly RouteNeed[]): Promise<NamedNeed[]> {
  const competencies = await em.find(Competency, {
    id: { $in: needs.map(({ competencyId }) => competencyId) },
  });
  const names = new Map(competencies.map(({ id, name }) => [id, name]));
  return needs
    .map((need) => ({ ...need, competency: names.get(need.competencyId) ?? 'компетенция' }))
    .toSorted(
      (first, second) =>
        second.weight - first.weight || (first.deficitId < second.deficitId ? -1 : 1),
    );
}

interface Seeker {
  readonly personId: string;
  readonly day: string;
  readonly needs: readonly RouteNeed[];
}

/** Offers that close something and that the person has neither finished nor begun. */
async function offersFor(
  em: EntityManager,
  { personId, day, needs }: Seeker,
): Promise<ClosingOffer[]> {
  if (needs.length === 0) return [];
  const programs = await em.find(Program, {});
  const cohorts = await em.find(Cohort, { startsOn: { $gte: day } });
  const activities = await em.find(Activity, { endsOn: { $gte: day } });
  const offers = [
    ...programs.map((program) => programOffer(day, program, cohorts)),
    ...activities.map((activity) => activityOffer(day, activity)),
  ].filter((offer): offer is Offer => offer !== null);
  const begun = await begunBy(em, personId);
  return closingOffers(
    offers.filter(({ id }) => !begun.has(id)),
    needs,
  );
}

async function begunBy(em: EntityManager, personId: string): Promise<Set<string>> {
  const enrolments = await em.find(Enrolment, { personId, outcome: { $ne: 'WITHDRAWN' } });
  const participations = await em.find(Participation, { personId, outcome: { $ne: 'ABSENT' } });
  return new Set([
    ...enrolments.map(({ programId }) => programId),
    ...participations.map(({ activityId }) => activityId),
  ]);
}
