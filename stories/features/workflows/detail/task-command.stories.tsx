import { expect, spyOn, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { firstOfThree } from "../../../fixtures/tasks";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters, openTask } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Panels",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, searchParams: "?tab=tasks", subject: firstOfThree },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** Copies a complete command. */
export const CopiesCommand = meta.story({
  play: async ({ canvas, subject: { workflow, task }, userEvent, world }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await openTask({ canvas, userEvent }, task.name);
    const panel = within(await canvas.findByRole("region", { name: "Task configuration" }));
    await userEvent.click(panel.getByRole("button", { name: "Copy command" }));
    const detail = world.tasks.generate(workflow.name, task.name);
    if (detail === null) throw new Error(`There is no task ${task.name} in ${workflow.name}.`);
    await expect(writeText).toHaveBeenLastCalledWith([...detail.command, ...detail.args].join(" "));
  },
});
