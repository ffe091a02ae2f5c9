import { ParticipationFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { followProgress } from '../route/follow-progress.ts';
import { Participation } from './participation.entity.ts';

/** Moves a route's step along with the participation methodical work tells of. */
export const onParticipation = consume(ParticipationFact, {
  async apply(tx, { subject, data: { person, activity, on, outcome } }) {
    await tx.upsert(Participation, {
      id: subject,
      personId: person,
      activityId: activity,
      heldOn: on,
      outcome,
    });
    await followProgress(tx, person);
  },
  async remove(tx, subject) {
    const gone = await tx.findOne(Participation, subject);
    if (!gone) return;
    tx.remove(gone);
    await followProgress(tx, gone.personId);
  },
});
