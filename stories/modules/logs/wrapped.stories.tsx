import { expect, userEvent } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import { logOf, withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: withLog },
  globals: onLaptop,
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <LogStage workflow={subject.workflow.name} live={false} />,
});

export default meta;

/** Wraps lines of any length; the last line is reachable. */
export const Wrapped = meta.story({
  parameters: { searchParams: "?log-wrap=true" },
  decorators: [(Story) => <div className="h-dvh w-140 border-r border-border">{<Story />}</div>],
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    await viewer.loads();
    await userEvent.click(canvas.getByRole("button", { name: "Go to last line" }));
    await viewer.scrollsTo(logOf(world, subject.workflow).lineCount - 1);
    const list = viewer.list();
    await expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);

    // Each line is completely visible after its key press.
    list.focus();
    await userEvent.keyboard("{Home}");
    for (let line = 1; line <= 60; line += 1) await userEvent.keyboard("{ArrowDown}");
    await viewer.scrollsTo(60);
  },
});
