import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";
import { answersWithText, minuteLines } from "./served-logs";

const LINES = minuteLines(60);

const meta = preview.meta({
  title: "Workflow/Logs/Address",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: onLaptop,
  beforeEach: ({ msw }) => msw.use(answersWithText(LINES)),
});

export default meta;

/** What the viewer cannot read is named with what it shows instead; the rest applies. */
export const Unreadable = meta.story({
  parameters: { searchParams: "?log-from=yesterday&log-to=2026-03-02T09:29:30&log-level=ERROR,FATAL" },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const viewer = logViewer(canvasElement);
    await viewer.showsLine(0, "step 1");
    const notice = canvas
      .getByText(/log-from=yesterday: use a time in UTC/)
      .closest<HTMLElement>("[role=status]");
    if (notice === null) throw new Error("Nothing names what is wrong.");
    await expect(notice).toHaveTextContent("log-level=ERROR,FATAL: use DEBUG, INFO, WARN, ERROR");
    await expect(notice).not.toHaveTextContent("log-to");
    await expect(viewer.line(29)).not.toBeNull();

    within(notice).getByRole("button", { name: "Remove from address" }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(canvas.queryByText(/The address has/)).toBeNull());

    // What is chosen is understood, although the notice reads texts.
    const menu = await viewer.openMenu("All levels");
    await userEvent.click(menu.getByRole("menuitemcheckbox", { name: /^Debug/ }));
    await viewer.closeMenu();
    await expect(canvas.queryByText(/The address has/)).toBeNull();
  },
});

/** On a phone the button is below the text. */
export const Narrow = Unreadable.extend({
  render: (args) => (
    <div style={{ width: 360 }} className="h-full">
      <LogStage {...args} />
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    await logViewer(canvasElement).showsLine(0, "step 1");
    const text = canvas.getByText(/log-from=yesterday/).getBoundingClientRect();
    const button = canvas.getByRole("button", { name: "Remove from address" }).getBoundingClientRect();
    await expect(button.top).toBeGreaterThanOrEqual(text.bottom);
    await expect(button.right).toBeLessThanOrEqual(360);
  },
});
