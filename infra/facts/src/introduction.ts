import { z } from 'zod';
import { id, period } from './fact-type.ts';

/** Work that shows a person's card to a party; the registry adds `with:<party>` and tells the person why. */
export const introductionShape = { person: id, party: id, reason: z.string(), ...period };
