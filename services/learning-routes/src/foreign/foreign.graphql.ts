import { stubOf } from '@metodgraf/subgraph-kit';

export const ProgramStub = stubOf('Program', 'Программа ДПО из каталога');
export const ActivityStub = stubOf('Activity', 'Мероприятие или поддержка методической работы');
export const DeficitStub = stubOf('Deficit', 'Профессиональный дефицит по итогам диагностики');
export const ClauseStub = stubOf('Clause', 'Пункт нормативного акта', 'ref');
