import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { formatCount } from "@/lib/format/number";
import { taskCount } from "../../../fixtures/find";
import { canceled, completed } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: completed },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

export const Completed = meta.story({
  play: async ({ canvas, subject }) => {
    const tasks = formatCount(taskCount(subject.workflow), "task");
    await expect(
      await canvas.findByText(new RegExp(`^Completed in .+ all ${tasks} succeeded`)),
    ).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("region", { name: "Failure" })).not.toBeInTheDocument());
    expectEndOnOneLine(canvas.getByRole("list", { name: "Timeline" }));
  },
});

/** The label of the end is at the right edge, as high as that of the submission, and nothing sticks out. */
function expectEndOnOneLine(timeline: HTMLElement) {
  const [first, last] = [timeline.firstElementChild, timeline.lastElementChild].map((stop) => {
    const label = stop?.querySelector("time")?.parentElement?.parentElement;
    if (!label) throw new Error("A stop of the timeline has no time.");
    return label.getBoundingClientRect();
  });
  const box = timeline.getBoundingClientRect();
  expect(last?.height).toBe(first?.height);
  expect(last?.right).toBeLessThanOrEqual(box.right + 1);
  // The columns add up to fractions of a pixel.
  expect(timeline.scrollWidth).toBeLessThanOrEqual(timeline.clientWidth + 1);
}

/** Who canceled it, and why. */
export const Canceled = meta.story({
  parameters: { subject: canceled },
  play: async ({ canvas, subject }) => {
    const { cancelled_by = "", cancel_message = "" } = subject.workflow;
    await expect(await canvas.findByText(new RegExp(`^Canceled after .+ by ${cancelled_by}`))).toBeVisible();
    await expect(canvas.getByText(cancel_message)).toBeVisible();
  },
});
