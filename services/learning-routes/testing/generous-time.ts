import { choosingTime } from '../src/route/choosing-time.ts';

choosingTime.longestMs = 600_000;
