import { expect, userEvent } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatCount } from "@/lib/format/number";
import { logHandlers } from "@/mocks/handlers";
import { withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";
import { hitsIn } from "./search-hits";

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

/** Control lines of the platform only. */
export const SourceFilter = meta.story({
  parameters: { searchParams: "?log-source=platform" },
  play: async ({ canvas, subject, world }) => {
    const hits = hitsIn(world, subject.workflow, "][osmo]");
    await expect(await canvas.findByText(formatCount(hits.length, "match", "matches"))).toBeVisible();
  },
});

/** Without matches, the searched lines and a button to clear the search are shown. */
export const NoHit = meta.story({
  parameters: { searchParams: "?log-search=nobody+wrote+this" },
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByText("No matching lines")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Show all lines" }));
    await viewer.loads();
  },
});
