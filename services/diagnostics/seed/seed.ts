import { loadRegion } from '@metodgraf/regions';
import { dayOf, type Progress, type WorkContext } from '@metodgraf/subgraph-kit';
import { Campaign } from '../src/campaign/index.ts';
import { CompetencyKind } from '../src/framework/index.ts';
import { demoPeople } from './demo-people.ts';
import { loadEarlierCampaign } from './load-earlier-campaign.ts';
import { loadOpenCampaign } from './load-open-campaign.ts';
import { Random } from './random.ts';

/** Loads the demo region once, all or nothing: a campaign that is over and one that is going on. */
export async function seed({ em, now, config }: WorkContext, progress: Progress): Promise<void> {
  const directory = config.regionsDirectory;
  const { demo } = loadRegion(config.region, directory ? { directory } : {});
  if (!demo) return;
  const reader = em.fork();
  const { title } = demo.earlierCampaign;
  const conductedBy = demo.organization('center').id;
  if ((await reader.count(Campaign, { title, conductedBy })) > 0) return;

  const people = await demoPeople(reader, demo, progress);
  await em.fork().transactional(async (tx) => {
    const [kind] = await tx.find(CompetencyKind, {}, { orderBy: { position: 'asc' }, limit: 1 });
    const clause = kind?.clause ?? null;
    const source = { demo, today: dayOf(now()), clause, random: new Random(demo.seed) };
    const assessed = await loadEarlierCampaign(tx, people, source);
    progress(assessed, assessed, 'прохождения прошлой кампании');
    const invited = await loadOpenCampaign(tx, people, source);
    progress(invited, invited, 'приглашения');
  });
}
