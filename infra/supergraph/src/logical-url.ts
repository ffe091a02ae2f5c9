/**
 * Where a service answers inside the supergraph file. The address is a name, not a place: the gateway
 * maps it to a host from its own configuration, so a tampered file cannot send requests elsewhere (S25).
 */
export function logicalUrl(service: string): string {
  return `http://${service}.metodgraf.internal/graphql`;
}
