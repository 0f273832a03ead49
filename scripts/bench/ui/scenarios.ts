import { WorkflowStatus } from "../../../src/lib/api/generated.schemas.ts";
import type { World } from "../../../src/mocks/world/world.ts";
import { DETAIL_SCENARIOS } from "./detail-scenarios.ts";
import { type ListScreen, listScenarios } from "./list-scenarios.ts";
import { LOG_SCENARIOS } from "./log-scenarios.ts";
import type { Scenario } from "./scenario.ts";

const FAILURES = Object.values(WorkflowStatus).filter((status) => status.startsWith("FAILED"));

function firstFailed(world: World): string {
  const [entry] = world.workflows.generatePage(0, 1, { statuses: FAILURES }).entries;
  if (entry === undefined)
    throw new Error("No workflow of this world has failed: there is no row to wait for.");
  return entry.name;
}

const LISTS: readonly ListScreen[] = [
  {
    story: "pages-workflows--default",
    title: "Workflows",
    total: (world) => world.workflows.total,
    textAt: (world, index) => world.workflows.entry(index).name,
    preset: { label: "Failed", firstText: firstFailed },
  },
  {
    story: "pages-tasks--default",
    title: "Tasks",
    total: (world) => world.tasks.total,
    textAt: (world, index) => world.tasks.generatePage(index, 1).entries[0]?.task_name ?? "",
  },
];

/** Everything that is measured. A list is an entry in `LISTS`; any other interaction is a separate `Scenario`. */
export const SCENARIOS: readonly Scenario[] = [
  ...LISTS.flatMap(listScenarios),
  ...DETAIL_SCENARIOS,
  ...LOG_SCENARIOS,
];
