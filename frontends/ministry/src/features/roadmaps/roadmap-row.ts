import type { StatusLight } from '@metodgraf/ui-kit';
import type { RoadmapMarkLineFragment, RoadmapsPageQuery, RoadmapStatus } from '../../gql/graphql';

/** A row of a roadmap as the page reads it. */
export type RoadmapRow = RoadmapsPageQuery['roadmaps'][number]['items'][number];

/** The light of each state; what is not known is not bad news. */
export const ROW_LIGHTS: Record<RoadmapStatus, StatusLight> = {
  DONE: 'good',
  ONGOING: 'none',
  OVERDUE: 'bad',
  UPCOMING: 'none',
  DUE_BEFORE_ACT: 'warn',
  NO_DATA: 'none',
};

/** The latest mark that stands; undefined when none was made or all were withdrawn. */
export const standingMark = ({ marks }: Pick<RoadmapRow, 'marks'>) =>
  marks.find(({ withdrawnAt }) => !withdrawnAt);

/** Who said so, where the reader may know the name. */
export const namesOf = ({ markedBy, withdrawnBy }: RoadmapMarkLineFragment) => ({
  marked: markedBy?.name,
  withdrawn: withdrawnBy?.name,
});
