import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { linesOf, logOf } from "../../fixtures/logs";

/** The platform writes this when it starts a task. */
export const WORDS = "processing attempt";

/** Lines of a workflow's log that contain the text in any case, with their indexes. */
export function hitsIn(
  world: World,
  workflow: WorkflowQueryResponse,
  text: string,
): { line: string; index: number }[] {
  return linesOf(logOf(world, workflow))
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.toLowerCase().includes(text.toLowerCase()));
}
