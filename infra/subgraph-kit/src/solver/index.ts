export { type Solved, Solver, type SolvingLimits } from './solver.ts';
