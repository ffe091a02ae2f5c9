import { randomUUID } from 'node:crypto';
import {
  ActivityIntroductionFact,
  EnrolmentIntroductionFact,
  RouteIntroductionFact,
} from '@metodgraf/facts';
import { type Consumer, consume, dayOf } from '@metodgraf/subgraph-kit';
import { restatePerson } from '../statement/index.ts';
import { Introduction } from './introduction.entity.ts';

/** Lets a party see a person whom another service's work has introduced, and forgets it with the fact. */
const onIntroduction = (fact: typeof RouteIntroductionFact): Consumer =>
  consume(fact, {
    async apply(tx, { subject, at, data: { person, party, reason, from, to } }) {
      const key = { service: fact.owner, subject };
      const known = await tx.findOne(Introduction, key);
      const before = known?.personId;
      const introduction =
        known ??
        tx.create(Introduction, {
          id: randomUUID(),
          ...key,
          personId: person,
          party,
          reason,
          from,
          to,
        });
      Object.assign(introduction, { personId: person, party, reason, from, to });
      const day = dayOf(new Date(at));
      await restatePerson(tx, { person, day });
      if (before && before !== person) await restatePerson(tx, { person: before, day });
    },

    async remove(tx, subject) {
      const known = await tx.findOne(Introduction, { service: fact.owner, subject });
      if (!known) return;
      tx.remove(known);
      await restatePerson(tx, { person: known.personId, day: dayOf(new Date()) });
    },
  });

export const introductionConsumers = [
  onIntroduction(RouteIntroductionFact),
  onIntroduction(ActivityIntroductionFact),
  onIntroduction(EnrolmentIntroductionFact),
];
