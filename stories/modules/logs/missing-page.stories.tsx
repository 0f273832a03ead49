import { HttpResponse, http } from "msw";
import { userEvent } from "storybook/test";
import preview from "#.storybook/preview";
import { fullHeight, LogStage, logViewer, onLaptop, workflowLogsPath } from "./logs-page";
import { numberedLines, textResponse } from "./served-logs";

const LINES = numberedLines(2_000);

/** Pages from line 1,000 fail. */
const failsLater = http.get(`*${workflowLogsPath}`, ({ request }) => {
  const query = new URL(request.url).searchParams;
  const offset = Number(query.get("offset"));
  const limit = Number(query.get("limit"));
  if (offset >= 1_000 && limit === 500) {
    return HttpResponse.json({ detail: "The log store is down.", errors: [] }, { status: 503 });
  }
  return textResponse(LINES.slice(offset, offset + limit), LINES.length);
});

const meta = preview.meta({
  title: "Workflow/Logs/Lines",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: onLaptop,
  beforeEach: ({ msw }) => msw.use(failsLater),
});

export default meta;

/** A failed page shows its error in its lines; others are unaffected. */
export const MissingPage = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await viewer.loads();
    await userEvent.click(canvas.getByRole("button", { name: "Go to last line" }));
    await viewer.showsLine(1_999, "The log store is down.");
    await userEvent.click(canvas.getByRole("button", { name: "Go to first line" }));
    await viewer.showsLine(0, "INFO: line 1");
  },
});
