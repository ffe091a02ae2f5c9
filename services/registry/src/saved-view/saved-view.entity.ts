import { defineEntity, p, type PolicyDef } from '@mikro-orm/core';
import { ownRows } from '@metodgraf/subgraph-kit';

const setting = (name: string): string =>
  `(select nullif(current_setting('app.${name}', true), ''))`;

/** Views that their owner shows to those of the same organization or role; a removed one is shown to nobody. */
const sharedRows: PolicyDef = {
  name: 'shared',
  command: 'select',
  using: `removed_on is null and (
    (shared_with = 'ORGANIZATION' and organization_id = ${setting('organization')}::uuid)
    or (shared_with = 'ROLE' and role = ${setting('role')}))`,
};

const SavedViewSchema = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  rowLevelSecurity: 'force',
  policies: [ownRows('owner_id'), sharedRows],
  properties: {
    id: p.uuid().primary(),
    ownerId: p.uuid(),
    /** Which front end the page is of. */
    remote: p.text(),
    path: p.text(),
    /** Filters, search and order as the address carries them, without `?`. */
    query: p.text(),
    title: p.text(),
    sharedWith: p.enum(['NOBODY', 'ORGANIZATION', 'ROLE']).default('NOBODY'),
    /** The organization and the role the owner acted in when the view was shared. */
    organizationId: p.uuid().strictNullable(),
    role: p.text(),
    removedOn: p.date().strictNullable(),
    version: p.integer().version(),
  },
});

/** A page with its filters under a name. It is an address and gives nothing that its reader could not see. */
export class SavedView extends SavedViewSchema.class {}
SavedViewSchema.setClass(SavedView);
