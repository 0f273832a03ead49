import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { rowAt } from "../../../fixtures/row-at";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/View",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** Enter or a click on a row opens its page; its name is an ordinary link. */
export const OpensTheDetail = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { name } = rowAt(world, 1);
    const link = await canvas.findByRole("link", { name });
    await expect(link).toHaveAttribute("href", `/workflows/${name}`);
    list.row(0)?.focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith(`/workflows/${name}`);
  },
});

/** The overlay for a new workflow loads on demand. */
export const Submit = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Submit workflow" }));
    await expect(await screen.findByRole("dialog", { name: "Submit a workflow" })).toBeVisible();
  },
});

/** The same overlay from the empty list. */
export const SubmitTheFirst = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText("No workflows yet");
    const [, ofEmptyList] = canvas.getAllByRole("button", { name: "Submit workflow" });
    if (ofEmptyList === undefined) throw new Error("The empty list has no button.");
    await userEvent.click(ofEmptyList);
    await expect(await screen.findByRole("dialog", { name: "Submit a workflow" })).toBeVisible();
  },
});
