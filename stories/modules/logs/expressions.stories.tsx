import { expect, waitFor } from "storybook/test";
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

/**
 * The server does not support expressions: it finds a literal that every match contains, and the client filters the
 * results.
 */
export const RegularExpression = meta.story({
  parameters: { searchParams: "?log-search=Scheduled+on+node+%5CS%2B-%5Cd%2B&log-expression=true" },
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world.withVolume({ logLines: 10_000 }))),
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByText(/lines containing “Scheduled on node ”/)).toBeVisible();
    const mark = await waitFor(() => {
      const found = viewer.match(0)?.querySelector("mark");
      expect(found).not.toBeNull();
      return found as HTMLElement;
    });
    await expect(mark).toHaveTextContent(/^Scheduled on node \S+-\d+$/);
  },
});

/** An invalid expression shows its reason; the log stays. */
export const BrokenExpression = meta.story({
  parameters: { searchParams: "?log-search=(oom&log-expression=true" },
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "Invalid regular expression: Unterminated group.",
    );
    await viewer.loads();
  },
});
