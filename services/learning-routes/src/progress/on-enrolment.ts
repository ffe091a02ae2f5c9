import { EnrolmentFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { followProgress } from '../route/follow-progress.ts';
import { Enrolment } from './enrolment.entity.ts';

/** Moves a route's step along with the study the catalog tells of. */
export const onEnrolment = consume(EnrolmentFact, {
  async apply(tx, { subject, data: { person, program, match, enrolledOn, endedOn, outcome } }) {
    await tx.upsert(Enrolment, {
      id: subject,
      personId: person,
      programId: program,
      matchId: match,
      enrolledOn,
      endedOn,
      outcome,
    });
    await followProgress(tx, person);
  },
  async remove(tx, subject) {
    const gone = await tx.findOne(Enrolment, subject);
    if (!gone) return;
    tx.remove(gone);
    await followProgress(tx, gone.personId);
  },
});
