import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { formatCount } from "@/lib/format/number";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";
import { answersWithText, numberedLines, STAMP } from "./served-logs";

/** Nested repetition: each additional letter doubles the work, and the last character does not match. */
const ENDLESS = "(a+)+$";
const LONG_LINE = `${STAMP} INFO: ${"a".repeat(64)}!`;

const meta = preview.meta({
  title: "Workflow/Logs/Search",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: onLaptop,
  beforeEach: ({ msw }) => msw.use(answersWithText(numberedLines(400).with(250, LONG_LINE))),
});

export default meta;

/** An endless expression is stopped; a corrected one finds its line. */
export const EndlessExpression = meta.story({
  parameters: { searchParams: `?log-search=${encodeURIComponent(ENDLESS)}&log-expression=true` },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const viewer = logViewer(canvasElement);
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent(
      `The expression “${ENDLESS}” timed out on a line of ${formatCount(LONG_LINE.length, "character")}.`,
    );
    await expect(within(alert).getByRole("button", { name: "Show all lines" })).toBeVisible();

    const field = canvas.getByRole("textbox", { name: "Search log" });
    await userEvent.clear(field);
    await userEvent.type(field, "a+!$");
    await expect(await canvas.findByText("1 match")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("alert")).not.toBeInTheDocument());
    const row = await waitFor(() => {
      const found = viewer.match(0);
      expect(found?.querySelector("mark")).toHaveTextContent(`${"a".repeat(64)}!`);
      return found as HTMLElement;
    });

    // The same thread highlights the context.
    await userEvent.click(row);
    const around = await canvas.findByRole("region", { name: "Match context" });
    await waitFor(() => expect(around.querySelectorAll("mark")).toHaveLength(1));
  },
});
