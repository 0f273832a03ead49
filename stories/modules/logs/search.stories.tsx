import { expect, userEvent, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { formatCount } from "@/lib/format/number";
import { logHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { parseLogLine } from "@/modules/logs/log-line";
import { expectedWorld } from "../../features/workflows/detail/detail-page";
import {
  answersWithText,
  fullHeight,
  LogStage,
  linesOf,
  logList,
  logOf,
  messageOf,
  rowAt,
  workflowWithLines,
  worldWithLogs,
} from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Search",
  component: LogStage,
  args: { workflow: "", live: false },
  decorators: [fullHeight],
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldOf(globals)));
  },
  render: (_, { globals }) => <LogStage workflow={ended(expectedWorld(globals)).name} live={false} />,
});

export default meta;

const ended = (world: World) => workflowWithLines(world, "COMPLETED", [1_200, 9_000]);

/** The platform writes this when it starts a task. */
const WORDS = "processing attempt";

function hitsIn(world: World, text: string): { line: string; index: number }[] {
  return linesOf(logOf(world, ended(world).name))
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.toLowerCase().includes(text.toLowerCase()));
}

/** The server searches for text; N and P move between matches. */
export const Search = meta.story({
  play: async ({ canvas, canvasElement, globals }) => {
    const hits = hitsIn(expectedWorld(globals), WORDS);
    await waitFor(() => expect(rowAt(canvasElement, 0)).not.toBeNull());
    logList(canvasElement).focus();
    await userEvent.keyboard("{Control>}f{/Control}");
    const field = canvas.getByRole("textbox", { name: "Search log" });
    await expect(field).toHaveFocus();
    await userEvent.type(field, WORDS);
    const count = formatCount(hits.length, "match", "matches");
    await expect(await canvas.findByText(`${count} for “processing attempt”`)).toBeVisible();
    await expect(canvas.getByText(/Searched [\d,]+ lines/)).toBeVisible();
    const first = await waitFor(() => {
      const row = rowAt(logList(canvasElement, "Matches"), 0);
      expect(row).toHaveTextContent(messageOf(hits[0]?.line ?? ""));
      return row as HTMLElement;
    });
    await expect(first.querySelector("mark")).toHaveTextContent(/^processing attempt$/i);

    await userEvent.keyboard("{Enter}nn");
    const list = logList(canvasElement, "Matches");
    await expect(list).toHaveFocus();
    await waitFor(() => expect(rowAt(list, 1)).toHaveAttribute("aria-selected", "true"));
    await userEvent.keyboard("p");
    await waitFor(() => expect(rowAt(list, 0)).toHaveAttribute("aria-selected", "true"));
  },
});

/** Context of a match; "Show in log" clears the search and keeps the line's position. */
export const Context = meta.story({
  parameters: { searchParams: `?log-search=${WORDS.replace(" ", "+")}` },
  play: async ({ canvas, canvasElement, globals }) => {
    const hits = hitsIn(expectedWorld(globals), WORDS);
    const position = Math.min(8, hits.length - 1);
    const hit = hits[position];
    await waitFor(() => expect(rowAt(canvasElement, position)).not.toBeNull());
    await userEvent.click(rowAt(canvasElement, position) as HTMLElement);
    await expect(
      await canvas.findByText(`Around line ${((hit?.index ?? 0) + 1).toLocaleString("en-US")}`),
    ).toBeVisible();
    const top = (rowAt(canvasElement, position) as HTMLElement).getBoundingClientRect().top;
    await userEvent.click(canvas.getByRole("button", { name: "Show in log" }));
    await waitFor(() => {
      const row = rowAt(logList(canvasElement), hit?.index ?? 0);
      expect(row).toHaveTextContent(messageOf(hit?.line ?? ""));
      expect(row).toHaveAttribute("aria-selected", "true");
      // A line near the top of the log cannot move farther down.
      const lowest = logList(canvasElement).getBoundingClientRect().top + 20 * (hit?.index ?? 0);
      expect(Math.abs((row as HTMLElement).getBoundingClientRect().top - Math.min(top, lowest))).toBeLessThan(
        2,
      );
    });
    await expect(canvas.getByRole("textbox", { name: "Search log" })).toHaveValue("");
  },
});

/**
 * The server does not support expressions: it finds a literal that every match contains, and the client filters the
 * results.
 */
export const RegularExpression = meta.story({
  parameters: { searchParams: "?log-search=Scheduled+on+node+%5CS%2B-%5Cd%2B&log-expression=true" },
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldWithLogs(worldOf(globals), { lines: 10_000 })));
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(/lines containing “Scheduled on node ”/)).toBeVisible();
    const mark = await waitFor(() => {
      const found = rowAt(logList(canvasElement, "Matches"), 0)?.querySelector("mark");
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
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "Invalid regular expression: Unterminated group.",
    );
    await waitFor(() => expect(rowAt(logList(canvasElement), 0)).not.toBeNull());
  },
});

/** Nested repetition: each additional letter doubles the work, and the last character does not match. */
const ENDLESS = "(a+)+$";
const LONG_LINE = `2026/03/02 11:46:53 [train-0] INFO: ${"a".repeat(64)}!`;

/** An endless expression is stopped; a corrected one finds its line. */
export const EndlessExpression = meta.story({
  parameters: { searchParams: `?log-search=${encodeURIComponent(ENDLESS)}&log-expression=true` },
  beforeEach({ msw }) {
    const lines = Array.from(
      { length: 400 },
      (_, line) => `2026/03/02 11:46:53 [train-0] INFO: step ${line}`,
    );
    msw.use(answersWithText(lines.with(250, LONG_LINE)));
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
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
      const found = rowAt(logList(canvasElement, "Matches"), 0);
      expect(found?.querySelector("mark")).toHaveTextContent(`${"a".repeat(64)}!`);
      return found as HTMLElement;
    });

    // The same thread highlights the context.
    await userEvent.click(row);
    const around = await canvas.findByRole("region", { name: "Match context" });
    await waitFor(() => expect(around.querySelectorAll("mark")).toHaveLength(1));
  },
});

/** Warnings and errors with their tracebacks. All lines are scanned, because the levels share no text. */
export const LevelFilter = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldWithLogs(worldOf(globals), { scenario: "error-heavy" })));
  },
  play: async ({ canvas, canvasElement, globals }) => {
    const world = expectedWorld(globals);
    const lines = linesOf(logOf(worldWithLogs(world, { scenario: "error-heavy" }), ended(world).name));
    let before: ReturnType<typeof parseLogLine> | undefined;
    const wanted = lines.filter((line) => {
      before = parseLogLine(line, before);
      return before.level === "WARN" || before.level === "ERROR";
    });
    await waitFor(() => expect(rowAt(canvasElement, 0)).not.toBeNull());
    await userEvent.click(canvas.getByRole("button", { name: "All levels" }));
    const menu = within(await within(document.body).findByRole("menu"));
    await userEvent.click(menu.getByRole("menuitemcheckbox", { name: "Debug" }));
    await userEvent.click(menu.getByRole("menuitemcheckbox", { name: "Info" }));
    await userEvent.keyboard("{Escape}");
    await expect(await canvas.findByRole("button", { name: "Warnings, Errors" })).toBeVisible();
    await waitFor(() =>
      expect(rowAt(logList(canvasElement, "Matches"), 0)).toHaveTextContent(messageOf(wanted[0] ?? "")),
    );
    // Scrolling loads the rest.
    const list = logList(canvasElement, "Matches");
    await waitFor(async () => {
      list.focus();
      await userEvent.keyboard("{End}");
      expect(canvas.queryByText(formatCount(wanted.length, "match", "matches"))).not.toBeNull();
    });
    await expect(
      canvas.getByText(new RegExp(`Searched all ${formatCount(lines.length, "line")}`)),
    ).toBeVisible();
    // Until now the end was that of what had been loaded.
    await userEvent.keyboard("{End}");
    await waitFor(() =>
      expect(rowAt(logList(canvasElement, "Matches"), wanted.length - 1)).toHaveTextContent(
        messageOf(wanted.at(-1) ?? ""),
      ),
    );
  },
});

/** Control lines of the platform only. */
export const SourceFilter = meta.story({
  parameters: { searchParams: "?log-source=platform" },
  play: async ({ canvas, globals }) => {
    const hits = hitsIn(expectedWorld(globals), "][osmo]");
    await expect(await canvas.findByText(formatCount(hits.length, "match", "matches"))).toBeVisible();
  },
});

/** Without matches, the searched lines and a button to clear the search are shown. */
export const NoHit = meta.story({
  parameters: { searchParams: "?log-search=nobody+wrote+this" },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText("No matching lines")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Show all lines" }));
    await waitFor(() => expect(rowAt(logList(canvasElement), 0)).not.toBeNull());
  },
});
