import { z } from 'zod';

/** A remote as its own build describes it in `dist/remote.json`. Fields the gateway does not know are passed on. */
export const PublishedRemote = z.looseObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  basePath: z.string().startsWith('/'),
  roles: z.array(z.string()),
  entry: z.string(),
  documents: z.string(),
});
export type PublishedRemote = z.infer<typeof PublishedRemote>;
