import highsModule, { type Highs } from 'highs';

// The package's types describe its CommonJS half; as ESM its default export is the loader itself.
const loadHighs = highsModule as unknown as () => Promise<Highs>;

let loading: Promise<Highs> | undefined;

/** The solver, loaded once per process and only when the first route is made. */
export function highs(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}
