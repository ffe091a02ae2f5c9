import 'reflect-metadata';
import { runService } from '@metodgraf/subgraph-kit';
import { service } from './service.ts';

await runService(service);
