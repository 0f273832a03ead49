import { WorkflowStatus } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";

/** 0-based index of the first running workflow. */
export function firstRunning(world: World): number {
  const { entries } = world.workflows.generatePage(0, 20);
  const index = entries.findIndex(({ status }) => status === WorkflowStatus.RUNNING);
  if (index === -1) throw new Error("None of the first 20 workflows of this world runs.");
  return index;
}
