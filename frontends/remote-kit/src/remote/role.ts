/** The roles in which one can be signed in. The registry grants them, the gateway names the active one. */
export type Role =
  | 'ADMINISTRATOR'
  | 'ANALYST'
  | 'CENTER'
  | 'EDUCATOR'
  | 'LEADER'
  | 'MENTOR'
  | 'METHODOLOGIST'
  | 'MINISTRY'
  | 'MUNICIPALITY'
  | 'ORGANIZER'
  | 'PROVIDER'
  | 'SCHOOL';
