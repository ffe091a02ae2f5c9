/** Why nothing was started, in words for the person at the keyboard; shown without a stack. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
