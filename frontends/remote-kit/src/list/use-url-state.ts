import { onBeforeUnmount, ref, type Ref, watch } from 'vue';
import { type LocationQuery, type LocationQueryValue, useRoute, useRouter } from 'vue-router';

type Value = string | null;

/** A ref per name; one whose default is, or by its type may be, `null` can be empty. */
export type UrlState<Defaults> = {
  readonly [Name in keyof Defaults]: null extends Defaults[Name] ? Ref<string | null> : Ref<string>;
};

/** Letters that follow each other are one step of the history. */
const STEP_MS = 1_000;
const WRITE_AFTER_MS = 200;

/**
 * Filters, search and order of a list, kept in the query of its address: they survive a reload, go with «назад»
 * and «вперёд», and are what a saved view remembers. What equals its default does not stand in the address; what
 * was emptied although its default is something stands there empty.
 */
export function useUrlState<const Defaults extends Readonly<Record<string, Value>>>(
  defaults: Defaults,
): UrlState<Defaults> {
  const [route, router] = [useRoute(), useRouter()];
  const ownName = route.name;
  const state = new Map(Object.keys(defaults).map((name) => [name, ref<Value>(null)]));
  let lastChange = 0;
  let written: LocationQuery | undefined;
  let writing: ReturnType<typeof setTimeout> | undefined;

  const defaultOf = (name: string): Value => defaults[name] ?? null;

  function read(query: LocationQuery): void {
    for (const [name, kept] of state) kept.value = readValue(query[name], defaultOf(name));
  }

  function wanted(): LocationQuery {
    const others = Object.entries(route.query).filter(([name]) => !state.has(name));
    const own = [...state]
      .filter(([name, { value }]) => value !== defaultOf(name))
      .map(([name, { value }]) => [name, value ?? ''] as const);
    return Object.fromEntries([...others, ...own]);
  }

  function write(): void {
    const isStep = Date.now() - lastChange > STEP_MS;
    lastChange = Date.now();
    written = wanted();
    void (isStep ? router.push({ query: written }) : router.replace({ query: written }));
  }

  function writeChange(): void {
    clearTimeout(writing);
    if (isSame(wanted(), route.query)) return;
    // The first letter makes the step at once, those that follow correct it when they pause.
    if (Date.now() - lastChange > STEP_MS) return write();
    lastChange = Date.now();
    writing = setTimeout(write, WRITE_AFTER_MS);
  }

  function follow(query: LocationQuery): void {
    // The query of the page one leaves for is not ours; our own writing may be older than what was typed since.
    if (route.name !== ownName || (written && isSame(query, written))) return;
    clearTimeout(writing);
    written = undefined;
    read(query);
  }

  read(route.query);
  watch([...state.values()], writeChange);
  watch(() => route.query, follow);
  onBeforeUnmount(() => clearTimeout(writing));
  return Object.fromEntries(state) as UrlState<Defaults>;
}

function readValue(
  raw: LocationQueryValue | LocationQueryValue[] | undefined,
  byDefault: Value,
): Value {
  const value = Array.isArray(raw) ? raw[0] : raw;
  if (value === undefined) return byDefault;
  return value || (byDefault === '' ? '' : null);
}

function isSame(one: LocationQuery, other: LocationQuery): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => String(one[name]) === String(other[name]));
}
