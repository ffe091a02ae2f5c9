import type {
  DutyKind,
  EmploymentRelation,
  ManagerKind,
  PersonWorkFragment,
  PostTermsInput,
} from '../../gql/graphql';

/** Work as a form holds it. */
export interface WorkDraft {
  organizationId: string | null;
  title: string;
  from: string | null;
  to: string | null;
  relation: string | null;
  duties: readonly string[];
  rate: number | null;
  managerKind: string | null;
  basis: string;
  counted: boolean;
}

/** An empty form, or one filled with a post. */
export const draftOf = (post?: PersonWorkFragment): WorkDraft => ({
  organizationId: post?.organization.id ?? null,
  title: post?.title ?? '',
  from: post?.from ?? null,
  to: post?.to ?? null,
  relation: post?.relation ?? 'LABOUR',
  duties: post?.duties ?? [],
  rate: post?.rate ?? null,
  managerKind: post?.managerKind ?? null,
  basis: post?.basis ?? '',
  counted: post?.counted ?? true,
});

/** The terms of a form as the graph takes them. */
export const termsOf = (draft: WorkDraft): PostTermsInput => ({
  relation: draft.relation as EmploymentRelation,
  duties: draft.duties as DutyKind[],
  rate: draft.rate,
  managerKind: draft.managerKind as ManagerKind | null,
  basis: draft.managerKind ? draft.basis || null : null,
  counted: draft.counted,
});
