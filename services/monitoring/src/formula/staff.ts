/**
 * The named parts each formula begins with.
 * `asked` is the question. `staff` is everyone in a post on the day, educators and leaders, each once:
 * by the post held longest, so that cells of a slice add up to the whole. An organization stands in one
 * municipality, in the boundaries of the day.
 */
export const STAFF = `
  asked as (
    select * from jsonb_to_record(?::jsonb) as asked(
      day date, "yearStart" date, places jsonb,
      "youngUntilAge" int, "youngUntilYears" int, "supportForms" jsonb)
  ),
  in_post as (
    select distinct on (post.person_id)
           post.person_id, workforce.kind, post.organization_id, post.territory, post.since,
           workforce.birth_date, workforce.teaching_since
      from post
      join workforce on workforce.id = post.person_id
     cross join asked
     where workforce.kind in ('EDUCATOR', 'LEADER')
       and post.since <= asked.day and (post.until is null or post.until > asked.day)
     order by post.person_id, post.since, post.organization_id
  ),
  staff as (
    select in_post.person_id, in_post.kind, in_post.organization_id, in_post.since,
           in_post.birth_date, in_post.teaching_since,
           min(coalesce(asked.places ->> in_post.territory, in_post.territory))
             over (partition by in_post.organization_id) as territory
      from in_post cross join asked
  )`;
