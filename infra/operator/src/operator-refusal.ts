/** The command could not be carried out: the operator must do something first. Exit code 2. */
export class OperatorRefusal extends Error {}
