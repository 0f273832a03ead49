import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import type { WorkflowStatus } from "@/lib/api/generated.schemas";
import { failsOnce } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { inAppShell } from "../../../frames/in-app-shell";
import { seenMessage } from "../../../frames/seen-message";
import { type ListDriver, listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/Selection",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  globals: { volume: "high" },
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** Rows mounted without scrolling. */
const RENDERED_ROWS = 20;

/** Indexes of the first ended or active rows. */
function indexesOf(world: World, isOver: (category: string) => boolean): number[] {
  const { entries } = world.workflows.generatePage(0, RENDERED_ROWS);
  const category = (status: WorkflowStatus) => workflowStatusPresentation[status].category;
  return entries.flatMap(({ status }, index) => (isOver(category(status)) ? [index] : []));
}

const running = (world: World) => indexesOf(world, (category) => category === "running");
const ended = (world: World) =>
  indexesOf(world, (category) => category === "completed" || category === "failed");

/** The checkbox of a row, by 0-based index. */
async function checkboxOf(list: ListDriver, index = -1): Promise<HTMLElement> {
  const row = await waitFor(() => {
    const found = list.row(index);
    if (found === null) throw new Error(`Row ${index + 1} is not in the page.`);
    return found;
  });
  return within(row).findByRole("checkbox");
}

/** Two active workflows are canceled, an ended one is skipped; the list updates immediately. */
export const BulkCancel = meta.story({
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const [one, other] = running(world);
    const [over] = ended(world);
    for (const index of [one, other, over]) await userEvent.click(await checkboxOf(list, index));
    await expect(canvas.getByText("3 selected")).toBeVisible();
    await expect(canvas.getByText(", 2 can be canceled, 1 already ended")).toBeVisible();

    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.type(await screen.findByRole("textbox", { name: "Reason" }), "superseded");
    await userEvent.click(screen.getByRole("button", { name: "Cancel 2 workflows" }));
    await seenMessage("Canceled 2 workflows");
    for (const index of [one, other]) {
      await waitFor(() => expect(list.row(index ?? -1)).toHaveTextContent("Canceled"));
    }
    await waitFor(() => expect(canvas.queryByText("3 selected")).toBeNull());
    await expect(await checkboxOf(list, over)).not.toBeChecked();
  },
});

/** One of two requests fails: it shows the reason and stays selected for a retry. */
export const PartialFailure = meta.story({
  beforeEach({ msw }) {
    const detail = "The cluster of this workflow does not respond.";
    msw.use(failsOnce("/api/workflow/:name/cancel", 503, { method: "post", detail }));
  },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const indexes = running(world).slice(0, 2);
    for (const index of indexes) await userEvent.click(await checkboxOf(list, index));
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel 2 workflows" }));
    await screen.findByRole("dialog", { name: "1 of 2 workflows canceled" });
    await expect(screen.getByText("The cluster of this workflow does not respond.")).toBeVisible();
    await userEvent.click(screen.getByText("Close"));
    await expect(await canvas.findByText("1 selected")).toBeVisible();
    const states = await Promise.all(indexes.map((index) => checkboxOf(list, index)));
    await expect(states.filter((box) => box instanceof HTMLInputElement && box.checked)).toHaveLength(1);
  },
});

/** Shift selects a range, Space the focused row, the header all loaded rows. */
export const RangesAndKeys = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await userEvent.click(await checkboxOf(list, 1));
    await userEvent.keyboard("{Shift>}");
    await userEvent.click(await checkboxOf(list, 5));
    await userEvent.keyboard("{/Shift}");
    await expect(canvas.getByText("5 selected")).toBeVisible();
    await expect(list.row(3)).toHaveAttribute("aria-selected", "true");

    // Arrow keys move on from the checkbox.
    await userEvent.keyboard("{ArrowDown} ");
    await expect(list.row(6)).toHaveFocus();
    await expect(canvas.getByText("6 selected")).toBeVisible();
    await userEvent.keyboard(" ");
    await expect(canvas.getByText("5 selected")).toBeVisible();

    const all = canvas.getByRole("checkbox", { name: "Select all loaded workflows" });
    await expect(all).toBePartiallyChecked();
    await userEvent.click(all);
    await expect(await canvas.findByText(/^(50|100) selected$/)).toBeVisible();
    await expect(all).toBeChecked();
    await userEvent.click(all);
    await waitFor(() => expect(canvas.queryByText(/selected$/)).toBeNull());
  },
});

/** The selection survives scrolling and reloading; a new filter clears it. */
export const SurvivesScrollAndRefresh = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await userEvent.click(await checkboxOf(list, 2));
    const [, , name] = list.names();
    list.scrollTo(400);
    await waitFor(() => expect(list.row(405)).toBeVisible());
    await expect(canvas.getByText("1 selected")).toBeVisible();
    list.scrollTo(0);
    await waitFor(() => expect(list.names()[2]).toBe(name));
    await expect(await checkboxOf(list, 2)).toBeChecked();

    const refresh = canvas.getByRole("button", { name: "Refresh" });
    await userEvent.click(refresh);
    await expect(await canvas.findByText("Refreshed")).toBeInTheDocument();
    await expect(await checkboxOf(list, 2)).toBeChecked();

    await userEvent.click(canvas.getByRole("button", { name: "Running" }));
    await waitFor(() => expect(canvas.queryByText("1 selected")).toBeNull());
  },
});
