import { HttpResponse, http } from "msw";
import { expect, userEvent, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { expectedWorld, workflowOf } from "../../features/workflows/detail/detail-page";
import {
  answersWithText,
  fullHeight,
  hasRetries,
  isInView,
  LogStage,
  logList,
  logOf,
  messageOf,
  rowAt,
  taskIn,
  worldWithLogs,
} from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Lines",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
});

export default meta;

const LINES = 10_000_000;

const completed = (world: World) =>
  workflowOf(world, "COMPLETED", (workflow) => taskIn(workflow, "COMPLETED") !== undefined);

/** Ten million lines, reachable by number, time and key. */
export const TenMillionLines = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldWithLogs(worldOf(globals), { lines: LINES })));
  },
  render: (_, { globals }) => {
    const workflow = completed(expectedWorld(globals));
    return <LogStage workflow={workflow.name} task={taskIn(workflow, "COMPLETED")?.name} live={false} />;
  },
  play: async ({ canvas, canvasElement, globals }) => {
    const world = worldWithLogs(expectedWorld(globals), { lines: LINES });
    const workflow = completed(world);
    const log = logOf(world, workflow.name, taskIn(workflow, "COMPLETED")?.name);
    const shows = (index: number) =>
      waitFor(() => {
        expect(rowAt(canvasElement, index)).toHaveTextContent(messageOf(log.lineAt(index)));
        expect(isInView(rowAt(canvasElement, index))).toBe(true);
      });
    await expect(await canvas.findByText("10,000,000 lines")).toBeVisible();
    await shows(0);
    logList(canvasElement).focus();
    await userEvent.keyboard("{End}");
    await shows(LINES - 1);

    await goTo("6,543,210");
    await shows(6_543_209);
    await expect(rowAt(canvasElement, 6_543_209)).toHaveAttribute("aria-selected", "true");

    const time = log.timeAt(2_500_000);
    const first = log.firstLineAtOrAfter(Math.floor(time / 1_000) * 1_000);
    await goTo(new Date(time).toISOString().slice(0, 19).replace("T", " "));
    await waitFor(() => expect(Math.abs(firstDrawn() - first)).toBeLessThan(200));

    async function goTo(text: string) {
      await userEvent.click(canvas.getByRole("button", { name: "Go to line or time" }));
      const dialog = within(await within(document.body).findByRole("dialog"));
      await userEvent.type(dialog.getByRole("textbox", { name: "Line or time" }), `${text}{Enter}`);
    }
    function firstDrawn(): number {
      return Number(canvasElement.querySelector("[data-index]")?.getAttribute("data-index"));
    }
  },
});

/** The second attempt of a task, with a filter for the first one or all. */
export const TaskLog = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldOf(globals)));
  },
  render: (_, { globals }) => {
    const { workflow, task } = retried(expectedWorld(globals));
    return <LogStage workflow={workflow} task={task.name} retryId={task.retry_id} live={false} />;
  },
  play: async ({ canvas, canvasElement, globals }) => {
    const world = expectedWorld(globals);
    const { workflow, task } = retried(world);
    const shows = (retryId: number) =>
      waitFor(() =>
        expect(rowAt(canvasElement, 0)).toHaveTextContent(
          messageOf(logOf(world, workflow, task.name, retryId).lineAt(0)),
        ),
      );
    await shows(task.retry_id);
    await userEvent.click(canvas.getByRole("combobox", { name: "Attempt" }));
    await userEvent.click(await within(document.body).findByRole("option", { name: "First attempt" }));
    await shows(0);
  },
});

function retried(world: World) {
  const isRetried = (workflow: ReturnType<typeof workflowOf>) => retriedTask(workflow) !== undefined;
  const workflow = workflowOf(world, "COMPLETED", (row) => hasRetries(row) && isRetried(row));
  const task = retriedTask(workflow);
  if (task === undefined) throw new Error("No task of this world was retried.");
  return { workflow: workflow.name, task };

  function retriedTask(row: ReturnType<typeof workflowOf>) {
    return row.groups
      .flatMap(({ tasks }) => tasks)
      .find(({ name, retry_id, status }) => {
        if (retry_id === 0 || status !== "COMPLETED") return false;
        return (
          logOf(world, row.name, name, 0).lineCount > 0 &&
          logOf(world, row.name, name, retry_id).lineCount > 0
        );
      });
  }
}

const STAMP = "2026/03/02 11:46:53 [train-0]";
const ESC = "\u001b";

/** ANSI colors with sufficient contrast in both themes. */
export const Colours = meta.story({
  beforeEach({ msw }) {
    const names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];
    msw.use(
      answersWithText([
        ...names.map(
          (name, code) =>
            `${STAMP} ${ESC}[3${code}m${name}${ESC}[0m ${ESC}[9${code}mbright ${name}${ESC}[0m ${ESC}[4${code}mon ${name}${ESC}[0m ${ESC}[7;3${code}mreversed ${name}${ESC}[0m`,
        ),
        `${STAMP} ${ESC}[1mbold${ESC}[0m ${ESC}[2mdim${ESC}[0m ${ESC}[3mitalic${ESC}[0m ${ESC}[4munderline${ESC}[0m ${ESC}[9mstruck out${ESC}[0m`,
        `${STAMP} ${[16, 52, 88, 124, 160, 196, 202, 208, 214, 220, 226, 190, 154, 118, 82, 46, 21, 93, 201, 255].map((code) => `${ESC}[38;5;${code}m${code}`).join(" ")}${ESC}[0m`,
        `${STAMP} ${ESC}[38;2;255;120;0ma custom color${ESC}[0m ${ESC}[48;2;0;90;200mand as a background${ESC}[0m`,
        `${STAMP} ${ESC}[2K${ESC}[1Gescape sequences that move the cursor are left out`,
        `${STAMP} ${ESC}[33mWARN: colored by a logger${ESC}[0m`,
        `${STAMP} ${ESC}[31mERROR: colored by a logger${ESC}[0m`,
        "Epoch 1:  10%|██                  | 1/10\rEpoch 1: 100%|████████████████████| 10/10",
      ]),
    );
  },
  play: async ({ canvas, canvasElement }) => {
    const red = await canvas.findByText("red");
    const green = await canvas.findByText("green");
    await expect(getComputedStyle(red).color).not.toBe(getComputedStyle(green).color);
    await expect(rowAt(canvasElement, 11)?.textContent).toContain("escape sequences that move");
    await expect(rowAt(canvasElement, 14)).toHaveTextContent("Epoch 1: 100%");
    await expect(rowAt(canvasElement, 14)).not.toHaveTextContent("10%|██ ");
    await expect(canvasElement.textContent).not.toContain(ESC);
  },
});

const MARKUP = [
  `${STAMP} INFO: <script>window.wasRun = true</script>`,
  `${STAMP} INFO: <img src="x" onerror="window.wasRun = true">`,
  `${STAMP} ERROR: <a href="javascript:window.wasRun = true">click</a> &amp; <b>bold</b>`,
  `${STAMP} INFO: ${ESC}[31m<svg onload="window.wasRun = true">${ESC}[0m`,
];

/** Markup is shown as text. */
export const Markup = meta.story({
  beforeEach({ msw }) {
    msw.use(answersWithText(MARKUP));
  },
  play: async ({ canvas, canvasElement }) => {
    for (const [position, line] of MARKUP.entries()) {
      await waitFor(() => expect(rowAt(canvasElement, position)?.textContent).toContain(messageOf(line)));
    }
    const list = logList(canvasElement);
    await waitFor(() => expect(list.querySelector("script, img, a, b, svg")).toBeNull());
    await expect("wasRun" in window).toBe(false);
    await userEvent.type(canvas.getByRole("textbox", { name: "Search log" }), "<img");
    await waitFor(() =>
      expect(rowAt(logList(canvasElement, "Matches"), 0)?.querySelector("mark")).toHaveTextContent("<img"),
    );
    await waitFor(() => expect(logList(canvasElement, "Matches").querySelector("img")).toBeNull());
  },
});

/** Selected lines can be copied or linked, and are in the URL. */
export const Selection = meta.story({
  parameters: { searchParams: "?log-line=3" },
  beforeEach({ msw }) {
    msw.use(answersWithText(Array.from({ length: 400 }, (_, line) => `${STAMP} INFO: line ${line + 1}`)));
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText("Line 3")).toBeVisible();
    await waitFor(() => expect(rowAt(canvasElement, 2)).toHaveAttribute("aria-selected", "true"));
    logList(canvasElement).focus();
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await expect(await canvas.findByText("Lines 3–5 (3 lines)")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Copy lines" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Copy lines" })).not.toBeInTheDocument());
  },
});

/** A failed page shows its error in its lines; others are unaffected. */
export const MissingPage = meta.story({
  beforeEach({ msw }) {
    msw.use(
      http.get("*/api/workflow/:name/logs", ({ request }) => {
        const offset = Number(new URL(request.url).searchParams.get("offset"));
        const limit = Number(new URL(request.url).searchParams.get("limit"));
        if (offset >= 1_000 && limit === 500)
          return HttpResponse.json({ detail: "The log store is down.", errors: [] }, { status: 503 });
        return new HttpResponse(
          Array.from({ length: limit }, (_, line) => `${STAMP} INFO: line ${offset + line + 1}\n`).join(""),
          { headers: { "content-type": "text/plain; charset=utf-8", "x-total-lines": "2000" } },
        );
      }),
    );
  },
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(rowAt(canvasElement, 0)).not.toBeNull());
    await userEvent.click(canvas.getByRole("button", { name: "Go to last line" }));
    await waitFor(() => expect(rowAt(canvasElement, 1_999)).toHaveTextContent("The log store is down."));
    await userEvent.click(canvas.getByRole("button", { name: "Go to first line" }));
    await waitFor(() => expect(rowAt(canvasElement, 0)).toHaveTextContent("INFO: line 1"));
  },
});
