import { RouteFact } from '@metodgraf/facts';
import { mirror } from '../copy/index.ts';
import { Route } from './route.entity.ts';

export const onRoute = mirror(RouteFact, Route, ({ person, basis, approvedOn }) => ({
  personId: person,
  basis,
  approvedOn,
}));
