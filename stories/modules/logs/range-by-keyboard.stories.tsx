import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatCount } from "@/lib/format/number";
import { logHandlers } from "@/mocks/handlers";
import { logOf, withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Range",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: withLog },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <LogStage workflow={subject.workflow.name} live={false} />,
});

export default meta;

/** Two handles limit the log to a time range, by key or pointer. */
export const ByKeyboard = meta.story({
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    const { lineCount } = logOf(world, subject.workflow);
    const first = await waitFor(() => {
      expect(viewer.line(0)).toHaveTextContent(/\d\d:\d\d:\d\d/);
      return viewer.line(0)?.textContent ?? "";
    });
    const from = await canvas.findByRole("slider", { name: "Range start" });
    from.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    const pattern = new RegExp(`^[\\d,]+ of ${formatCount(lineCount, "line")}$`);
    await expect(await canvas.findByText(pattern)).toBeVisible();
    await waitFor(() => expect(viewer.line(0)).not.toHaveTextContent(first));
    await expect(canvas.getByRole("radio", { name: "All" })).not.toBeChecked();
    await userEvent.click(canvas.getByRole("radio", { name: "All" }));
    await expect(await canvas.findByText(formatCount(lineCount, "line"))).toBeVisible();
    await viewer.showsLine(0, first);
  },
});
