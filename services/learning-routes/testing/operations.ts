/** A route as the tests ask for it; `code` stands instead when the action was refused. */
export interface ShownRoute {
  id: string;
  code?: string;
  parameters?: { name: string; value: string }[];
  status: string;
  version: number;
  totalHours: number;
  basis: { id: string }[];
  uncovered: { id: string }[];
  steps: ShownStep[];
  progress: { done: number; studying: number; total: number };
}

interface ShownStep {
  id: string;
  position: number;
  form: string;
  hours: number;
  state: string;
  program: { id: string } | null;
  activity: { id: string } | null;
  closes: { id: string }[];
  explanation: string;
  lostWithout: string;
  alternatives: { program: { id: string } | null; federal: boolean; words: string }[];
  match: { id: string } | null;
}

const ROUTE = `... on LearningRoute {
  id status version hoursBudget totalHours pace agreedOn approvedOn closedOn returnReason unproven
  person { id } createdBy { id } agreedBy { id } approvedBy { id } returnedBy { id }
  basis { id } uncovered { id } progress { done studying total } clause { ref }
  steps {
    id position form hours state program { id } activity { id } closes { id } explanation lostWithout
    alternatives { program { id } activity { id } hours federal closes { id } words }
    match { id assessmentIds deficits { id } decidedOn decidedBy { id } explanation federalOnDecision approvedOn }
  } }`;

const mutation = (
  name: string,
  type: string,
): string => `mutation ($key: ID!, $input: ${type}Input!) {
  ${name}(requestId: $key, input: $input) { ${ROUTE} ... on ${type}Problem { code parameters { name value } } } }`;

export const GENERATE = mutation('generateRoute', 'GenerateRoute');
export const REPLACE = mutation('replaceStep', 'ReplaceStep');
export const REMOVE = mutation('removeStep', 'RemoveStep');
export const AGREE = mutation('agreeRoute', 'AgreeRoute');
export const APPROVE = mutation('approveRoute', 'ApproveRoute');
export const RETURN = mutation('returnRoute', 'ReturnRoute');
export const SHOW = `query ($id: ID!) { learningRoute(id: $id) { ${ROUTE} } }`;
