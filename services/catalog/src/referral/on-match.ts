import { MatchFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Program } from '../program/program.entity.ts';
import { Referral } from './referral.entity.ts';

/** An approved match with a program sends its person to the provider; one that is no longer approved does not. */
export const onMatch = consume(MatchFact, {
  async apply(tx, { subject, data: { person, program: programId, approved, decidedOn } }) {
    if (!approved || programId === null) {
      await tx.nativeDelete(Referral, { id: subject });
      return;
    }
    const { providerId } = await tx.findOneOrFail(Program, { id: programId });
    await tx.upsert(Referral, { id: subject, personId: person, programId, providerId, decidedOn });
  },
  async remove(tx, subject) {
    await tx.nativeDelete(Referral, { id: subject });
  },
});
