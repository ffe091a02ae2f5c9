import { EnrolmentFact, MatchFact } from '@metodgraf/facts';
import { mirror } from '../copy/index.ts';
import { Enrolment } from './enrolment.entity.ts';
import { Match } from './match.entity.ts';

export const onMatch = mirror(MatchFact, Match, ({ person, program, assessments, decidedOn }) => ({
  personId: person,
  programId: program,
  assessments,
  decidedOn,
}));

export const onEnrolment = mirror(
  EnrolmentFact,
  Enrolment,
  ({ person, program, match, enrolledOn, endedOn, outcome }) => ({
    personId: person,
    programId: program,
    matchId: match,
    enrolledOn,
    endedOn,
    outcome,
  }),
);
