import type { Module } from '@metodgraf/subgraph-kit';
import { SupportForm } from './support-form.entity.ts';
import { SupportFormResolver } from './support-form.resolver.ts';

export { loadSupportForms } from './load-support-forms.ts';

/** The region's list of forms of support. */
export const supportForms: Module = { entities: [SupportForm], resolvers: [SupportFormResolver] };
