import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import { withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Search",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: withLog },
  globals: onLaptop,
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <LogStage workflow={subject.workflow.name} live={false} />,
});

export default meta;

/** A megabyte that is pasted by mistake blocks nothing; the log stays, and the limit is named. */
export const TooLong = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await viewer.loads();
    const field = canvas.getByRole<HTMLInputElement>("textbox", { name: "Search log" });
    field.focus();
    const slow: number[] = [];
    const watch = new PerformanceObserver((tasks) => {
      for (const { duration } of tasks.getEntries()) if (duration > 200) slow.push(duration);
    });
    if (PerformanceObserver.supportedEntryTypes.includes("longtask")) watch.observe({ type: "longtask" });
    await userEvent.paste("2026/03/02 11:46:53 [train-0] INFO: step".repeat(25_000));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "The search is longer than 1,000 characters. Search for a part of it.",
    );
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await viewer.loads();
    watch.disconnect();
    await expect(slow).toEqual([]);
    await userEvent.clear(field);
    await waitFor(() => expect(canvas.queryByRole("alert")).not.toBeInTheDocument());
  },
});
