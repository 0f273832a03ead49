import { waitFor, within } from "storybook/test";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import type { WorkflowStatus } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import type { ListDriver } from "../../list-driver";

/** Rows of the first page. */
const LOADED_ROWS = 50;

function indexesOf(world: World, isOver: (category: string) => boolean): number[] {
  const { entries } = world.workflows.generatePage(0, LOADED_ROWS);
  const category = (status: WorkflowStatus) => workflowStatusPresentation[status].category;
  return entries.flatMap(({ status }, index) => (isOver(category(status)) ? [index] : []));
}

/** Indexes of the first rows that are running. */
export const running = (world: World) => indexesOf(world, (category) => category === "running");

/** Indexes of the first rows that have ended. */
export const ended = (world: World) =>
  indexesOf(world, (category) => category === "completed" || category === "failed");

/** A row, by 0-based index; scrolls to it if it is not mounted. */
export async function rowOf(list: ListDriver, index = -1): Promise<HTMLElement> {
  if (list.row(index) === null) list.scrollTo(Math.max(0, index - 3));
  return await waitFor(() => {
    const found = list.row(index);
    if (found === null) throw new Error(`Row ${index + 1} is not in the page.`);
    return found;
  });
}

/** The checkbox of a row, as `rowOf` finds it. */
export async function checkboxOf(list: ListDriver, index?: number): Promise<HTMLElement> {
  return within(await rowOf(list, index)).findByRole("checkbox");
}
