import type { EntityManager } from '@mikro-orm/postgresql';
import type { Roadmap as ConfiguredRoadmap } from '@metodgraf/regions';
import { Roadmap } from './roadmap.entity.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';

/** Replaces the roadmaps by those of the region's files. */
export async function loadRoadmaps(
  tx: EntityManager,
  roadmaps: readonly ConfiguredRoadmap[],
): Promise<void> {
  await tx.nativeDelete(RoadmapItem, {});
  await tx.nativeDelete(Roadmap, {});
  await tx.insertMany(
    Roadmap,
    roadmaps.map((roadmap, position) => ({
      id: roadmap.id,
      position,
      title: roadmap.title,
      actId: roadmap.document,
      year: roadmap.year,
      approvedOn: roadmap.approvedOn,
      plannedTo: roadmap.plannedTo,
      validFrom: roadmap.validFrom,
      validTo: roadmap.validTo,
      note: roadmap.note ?? null,
    })),
  );
  await tx.insertMany(RoadmapItem, roadmaps.flatMap(itemsOf));
}

function itemsOf({ id, measures, items }: ConfiguredRoadmap) {
  const titles = new Map(measures.map(({ code, title }) => [code, title]));
  return items.map((item, position) => ({
    id: `${id}#${item.code}`,
    roadmapId: id,
    position,
    code: item.code,
    event: titles.get(item.measure ?? '') ?? item.event,
    action: item.event,
    responsible: item.responsible,
    executors: item.executors,
    result: item.result,
    due: item.due,
    dueWords: item.dueWords,
    clauseRef: item.clause,
  }));
}
