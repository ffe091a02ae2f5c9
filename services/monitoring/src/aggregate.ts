import { Directive } from 'type-graphql';

/** Marks what analysts may read: the gateway's public schema is the list of these and nothing else. */
export const Aggregate = () => Directive('@tag(name: "aggregate")');
