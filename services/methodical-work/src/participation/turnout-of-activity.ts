import { valueBy } from '@metodgraf/subgraph-kit';

/** How full a list is and how far it is recorded, of the people whom the viewer may see. */
export interface Turnout {
  readonly listed: number;
  readonly unrecorded: number;
}

/** Turnout of activities, one statement for all of a request. */
export const turnoutOf = valueBy<Turnout>(
  async (em, activities) => {
    const rows = await em.execute<(Turnout & { id: string })[]>(
      `select activity_id as id, count(*)::int as listed,
          (count(*) filter (where outcome = 'REGISTERED'))::int as unrecorded
        from participation where activity_id = any (string_to_array(?, ',')::uuid[])
        group by activity_id`,
      [activities.join(',')],
    );
    return new Map(rows.map(({ id, ...turnout }) => [id, turnout]));
  },
  { listed: 0, unrecorded: 0 },
);
