import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { fullHeight, LogStage, logViewer, messageOf, onLaptop } from "./logs-page";
import { answersWithText, STAMP } from "./served-logs";

const ESC = "\u001b";

const MARKUP = [
  `${STAMP} INFO: <script>window.wasRun = true</script>`,
  `${STAMP} INFO: <img src="x" onerror="window.wasRun = true">`,
  `${STAMP} ERROR: <a href="javascript:window.wasRun = true">click</a> &amp; <b>bold</b>`,
  `${STAMP} INFO: ${ESC}[31m<svg onload="window.wasRun = true">${ESC}[0m`,
];

const meta = preview.meta({
  title: "Workflow/Logs/Lines",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: onLaptop,
  beforeEach: ({ msw }) => msw.use(answersWithText(MARKUP)),
});

export default meta;

/** Markup is shown as text. */
export const Markup = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    for (const [position, line] of MARKUP.entries()) {
      await waitFor(() => expect(viewer.line(position)?.textContent).toContain(messageOf(line)));
    }
    const list = viewer.list();
    await waitFor(() => expect(list.querySelector("script, img, a, b, svg")).toBeNull());
    await expect("wasRun" in window).toBe(false);
    await userEvent.type(canvas.getByRole("textbox", { name: "Search log" }), "<img");
    await waitFor(() => expect(viewer.match(0)?.querySelector("mark")).toHaveTextContent("<img"));
    await waitFor(() => expect(viewer.matches().querySelector("img")).toBeNull());
  },
});
