import { resultOf } from '@metodgraf/subgraph-kit';
import { LearningRouteType } from './learning-route.graphql.ts';
import { ROUTE_GAPS } from './route.rules.ts';

export const GenerateRouteResult = resultOf('GenerateRoute', LearningRouteType, [
  'NO_DEFICITS',
  'OPEN_ROUTE_EXISTS',
  'BUDGET_TOO_SMALL',
  'NOTHING_SUITS',
  'PACE_EMPTY',
  'OUT_OF_TIME',
]);

export const ReplaceStepResult = resultOf('ReplaceStep', LearningRouteType, [
  'ROUTE_CLOSED',
  'STEP_UNKNOWN',
  'STEP_STARTED',
  'NOT_AN_ALTERNATIVE',
  'OVER_BUDGET',
]);

export const RemoveStepResult = resultOf('RemoveStep', LearningRouteType, [
  'ROUTE_CLOSED',
  'STEP_UNKNOWN',
  'STEP_STARTED',
  'LAST_STEP',
]);

export const AgreeRouteResult = resultOf('AgreeRoute', LearningRouteType, [
  'NOT_A_DRAFT',
  ...ROUTE_GAPS,
]);

export const ApproveRouteResult = resultOf('ApproveRoute', LearningRouteType, [
  'NOT_AGREED',
  ...ROUTE_GAPS,
]);

export const ReturnRouteResult = resultOf('ReturnRoute', LearningRouteType, [
  'REASON_EMPTY',
  'NOT_RETURNABLE',
]);
