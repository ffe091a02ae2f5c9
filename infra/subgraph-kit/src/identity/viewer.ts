import { z } from 'zod';

/** The roles a grant may carry. One is active in a session at a time. */
export const ROLES = [
  'EDUCATOR',
  'LEADER',
  'METHODOLOGIST',
  'SCHOOL',
  'MUNICIPALITY',
  'CENTER',
  'PROVIDER',
  'ORGANIZER',
  'MENTOR',
  'MINISTRY',
  'ANALYST',
  'ADMINISTRATOR',
] as const;

export type Role = (typeof ROLES)[number];

const viewer = z.object({
  /** `Person.id`: the pseudonym known to every service. */
  person: z.uuid(),
  role: z.enum(ROLES),
  /** Scope keys such as `org:…` or `assigned:…`. */
  scopes: z.array(z.string()).max(5),
  /** Named duties that widen a role, such as RESULTS for the staff who conduct diagnostics. */
  duties: z.array(z.string()),
  organization: z.uuid().nullable(),
  session: z.string(),
});

/** Who asks, as the gateway's signed token says. */
export type Viewer = Readonly<z.infer<typeof viewer>>;

/** Reads the viewer out of verified token claims; throws when the gateway minted something else. */
export function viewerOf(claims: Record<string, unknown>): Viewer {
  return viewer.parse({
    person: claims['sub'],
    role: claims['role'],
    scopes: claims['scopes'],
    duties: claims['duties'],
    organization: claims['organization'] ?? null,
    session: claims['sid'],
  });
}
