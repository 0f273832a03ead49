import { expect, userEvent, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { logHandlers } from "@/mocks/handlers";
import { attemptsOf } from "../../fixtures/find";
import { logOf, withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, messageOf, onLaptop } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: withLog },
  globals: onLaptop,
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject: { workflow } }) => (
    <LogStage workflow={workflow.name} live={false} tasks={taskNames(workflow)} />
  ),
});

export default meta;

/** A completed workflow with all its tasks. */
export const Default = meta.story({
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    const log = logOf(world, subject.workflow);
    await expect(await canvas.findByText(formatCount(log.lineCount, "line"))).toBeVisible();
    await viewer.showsLine(0, messageOf(log.lineAt(0)));
    await expect(await canvas.findByRole("slider", { name: "Range start" })).toBeVisible();

    await userEvent.click(canvas.getByRole("button", { name: "Go to last line" }));
    const last = log.lineCount - 1;
    await viewer.showsLine(last, messageOf(log.lineAt(last)));
    await viewer.scrollsTo(last);
    await userEvent.click(canvas.getByRole("button", { name: "Go to first line" }));
    await viewer.scrollsTo(0);
  },
});

/** Hides line numbers, moves filters into a popover and shortens task names. */
export const Narrow = meta.story({
  decorators: [(Story) => <div className="h-dvh w-90 border-r border-border">{<Story />}</div>],
  play: async ({ canvas, canvasElement }) => {
    await logViewer(canvasElement).loads();
    await userEvent.click(canvas.getByRole("button", { name: "Filters" }));
    const dialog = within(await within(document.body).findByRole("dialog", { name: "Filters" }));
    await waitFor(() => expect(dialog.getByRole("combobox", { name: "Source" })).toBeVisible());
    await userEvent.keyboard("{Escape}");
  },
});

/** Distinct task names of a workflow. */
function taskNames(workflow: WorkflowQueryResponse): string[] {
  return [...new Set(attemptsOf(workflow).map(({ name }) => name))];
}
