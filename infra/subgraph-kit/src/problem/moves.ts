/** Which states of a record may follow which; a state without followers is final. */
export type Moves<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Whether a record may go from one state to another. */
export const mayMove = <State extends string>(
  moves: Moves<State>,
  from: State,
  to: State,
): boolean => moves[from].includes(to);
