import { MOCK_CONFIG } from "../../src/mocks/seed/types.ts";
import { createWorld } from "../../src/mocks/world/world.ts";
import { type Candidate, type Filter, found, PAGE_LENGTH } from "./candidate.ts";

/** The generators of this workbench, with `total` workflows; all other volumes are the default ones. */
export function createGenerated(total: number): Candidate {
  const { workflows } = createWorld({ volume: { ...MOCK_CONFIG.volume, workflows: total } });
  const wanted = ({ status, pool }: Filter) => ({ statuses: [status], pools: [pool] });
  return {
    title: "generated",
    total,
    list: (offset, filter) => workflows.generatePage(offset, PAGE_LENGTH, filter && wanted(filter)).entries,
    page: (offset) => workflows.generateFullPage(offset, PAGE_LENGTH).entries,
    count: (filter) => workflows.count(wanted(filter)),
    lookup: (name) => found(workflows.getByName(name), name),
  };
}
