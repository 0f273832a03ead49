import { waitFor, within } from "storybook/test";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import type { WorkflowStatus } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import type { ListDriver } from "../../list-driver";

/** Rows mounted without scrolling. */
const RENDERED_ROWS = 20;

function indexesOf(world: World, isOver: (category: string) => boolean): number[] {
  const { entries } = world.workflows.generatePage(0, RENDERED_ROWS);
  const category = (status: WorkflowStatus) => workflowStatusPresentation[status].category;
  return entries.flatMap(({ status }, index) => (isOver(category(status)) ? [index] : []));
}

/** Indexes of the first rows that are running. */
export const running = (world: World) => indexesOf(world, (category) => category === "running");

/** Indexes of the first rows that have ended. */
export const ended = (world: World) =>
  indexesOf(world, (category) => category === "completed" || category === "failed");

/** The checkbox of a row, by 0-based index. */
export async function checkboxOf(list: ListDriver, index = -1): Promise<HTMLElement> {
  const row = await waitFor(() => {
    const found = list.row(index);
    if (found === null) throw new Error(`Row ${index + 1} is not in the page.`);
    return found;
  });
  return within(row).findByRole("checkbox");
}
