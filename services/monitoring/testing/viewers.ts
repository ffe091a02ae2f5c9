import { randomUUID } from 'node:crypto';
import type { Role } from '@metodgraf/subgraph-kit';

const viewer = <Name extends Role>(role: Name, ...scopes: string[]) => ({
  person: randomUUID(),
  role,
  scopes,
});

/** Who asks in the tests. */
export const ministry = () => viewer('MINISTRY', 'region:kuzbass');
export const analyst = () => viewer('ANALYST', 'region:kuzbass');
export const school = (organization: string) => ({
  ...viewer('SCHOOL', `org:${organization}`),
  organization,
});
export const provider = () => viewer('PROVIDER');
