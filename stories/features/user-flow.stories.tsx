import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { inAppShell } from "../frames/in-app-shell";
import { seenMessage } from "../frames/seen-message";
import { listDriver } from "./list-driver";
import { listParameters, prepareList } from "./workflows/list/list-page";

const meta = preview.meta({
  title: "Pages/User flow",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** Finds a running workflow, opens it, cancels it with a reason, and sees the new status in the list. */
export const FromTheListToACanceledRun = meta.story({
  play: async ({ canvas, canvasElement, world: { profile, workflows }, step, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const [target] = workflows.generatePage(0, 1, { statuses: [WorkflowStatus.RUNNING] }).entries;
    if (target === undefined)
      throw new Error("No workflow is running in this world: choose a larger volume.");
    const panel = () => screen.getByRole("region", { name: "Preview" });

    await step("Filter by Running", async () => {
      await userEvent.click(await canvas.findByRole("button", { name: /^Running/ }));
      await waitFor(() => expect(list.names()[0]).toBe(target.name));
    });
    await step("Preview the first one", async () => {
      list.row(0)?.focus();
      await userEvent.keyboard("p");
      await screen.findByRole("region", { name: "Preview" });
      await expect(await within(panel()).findByText(/^Running for /)).toBeVisible();
    });
    await step("Cancel it with a reason", async () => {
      await userEvent.click(within(panel()).getByRole("button", { name: "Cancel…" }));
      const reason = await screen.findByRole("textbox", { name: "Reason" });
      await userEvent.type(reason, "wrong data set");
      await userEvent.click(screen.getByRole("button", { name: "Cancel workflow" }));
      await seenMessage(`Canceled ${target.name}`);
    });
    await step("The preview shows who canceled it, and why", async () => {
      await expect(await within(panel()).findByText(/^Canceled after /)).toBeVisible();
      await expect(within(panel()).getByText("wrong data set")).toBeVisible();
      await expect(within(panel()).getByText(`Canceled by ${profile.username}`)).toBeVisible();
    });
    await step("It leaves the filtered list", async () => {
      await waitFor(() => expect(list.names()).not.toContain(target.name));
    });
    await step("The full list shows it as canceled", async () => {
      await userEvent.click(canvas.getByRole("button", { name: /^Running/ }));
      const index = workflows.generatePage(0, 50).entries.findIndex(({ name }) => name === target.name);
      await waitFor(() => expect(list.row(index)).toHaveTextContent("Canceled"));
    });
  },
});
