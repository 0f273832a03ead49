import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { failsOnce } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../../frames/in-app-shell";
import { seenMessage } from "../../../frames/seen-message";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";
import { checkboxOf, ended, rowOf, running } from "./selectable-rows";

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
      await waitFor(async () => expect(await rowOf(list, index)).toHaveTextContent("Canceled"));
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
