import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { groupOf } from "../../../fixtures/find";
import { firstOfThree } from "../../../fixtures/tasks";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters, showGraph } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Panels",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: running },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** A selected group: its stages, neighbors, and tasks. */
export const Group = meta.story({
  parameters: { subject: firstOfThree },
  play: async ({ canvas, subject, userEvent }) => {
    const { name } = groupOf(subject);
    const tree = within(await showGraph({ canvas, userEvent }));
    const node = (await tree.findAllByRole("treeitem")).find(
      (item) => within(item).queryAllByText(name).length > 0 || item.ariaLabel?.startsWith(name) === true,
    );
    if (node === undefined) throw new Error(`The graph has no node ${name}.`);
    await userEvent.click(node);
    const panel = within(await canvas.findByRole("region", { name: `Group ${name}` }));
    await expect(panel.getByRole("heading", { level: 2, name })).toBeVisible();
    await expect(panel.getByRole("list", { name: "Stages" })).toBeVisible();
    await userEvent.click(panel.getByRole("button", { name: "Close panel" }));
    await expect(await canvas.findByRole("tab", { name: "Artifacts" })).toBeVisible();
  },
});

/** Canceled from its page: shows who and why, and stops refreshing. */
export const Cancel = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Cancel" }));
    const dialog = within(await within(canvasElement.ownerDocument.body).findByRole("dialog"));
    await userEvent.type(dialog.getByRole("textbox", { name: /Reason/ }), "The learning rate was too high");
    await userEvent.click(dialog.getByRole("button", { name: /^Cancel / }));
    await expect(await canvas.findByText("The learning rate was too high")).toBeVisible();
    await expect(canvas.getByText("Status: Canceled")).toBeInTheDocument();
  },
});
