import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import { withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, messageOf, onLaptop } from "./logs-page";
import { hitsIn, WORDS } from "./search-hits";

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

/** Context of a match; "Show in log" clears the search and keeps the line's position. */
export const Context = meta.story({
  parameters: { searchParams: `?log-search=${WORDS.replace(" ", "+")}` },
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    const hits = hitsIn(world, subject.workflow, WORDS);
    const position = Math.min(8, hits.length - 1);
    const hit = hits[position];
    await waitFor(() => expect(viewer.match(position)).not.toBeNull());
    await userEvent.click(viewer.match(position) as HTMLElement);
    await expect(
      await canvas.findByText(`Around line ${((hit?.index ?? 0) + 1).toLocaleString("en-US")}`),
    ).toBeVisible();
    const top = (viewer.match(position) as HTMLElement).getBoundingClientRect().top;
    await userEvent.click(canvas.getByRole("button", { name: "Show in log" }));
    await waitFor(() => {
      const row = viewer.line(hit?.index ?? 0);
      expect(row).toHaveTextContent(messageOf(hit?.line ?? ""));
      expect(row).toHaveAttribute("aria-selected", "true");
      // A line near the top of the log cannot move farther down.
      const lowest = viewer.list().getBoundingClientRect().top + 20 * (hit?.index ?? 0);
      expect(Math.abs((row as HTMLElement).getBoundingClientRect().top - Math.min(top, lowest))).toBeLessThan(
        2,
      );
    });
    await expect(canvas.getByRole("textbox", { name: "Search log" })).toHaveValue("");
  },
});
