import { HttpResponse, http } from "msw";
import { expect, fireEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import type { ExecCandidate, ExecCompletion } from "@/lib/api/generated.schemas";
import { terminalHandlers } from "@/mocks/handlers";
import { failsWith } from "@/mocks/handlers/scenarios";
import { runningTask } from "../../fixtures/tasks";
import { sessionPath, subjectShell, terminalOf, withTerminals } from "./shell-page";

const completionPath = `${sessionPath}/completion`;

/** Completes the last word of the line from a fixed list. */
function completes(kind: ExecCandidate["kind"], all: readonly string[]) {
  return http.post<never, { line: string; cursor: number }, ExecCompletion>(
    `*${completionPath}`,
    async ({ request }) => {
      const { line, cursor } = await request.json();
      const start = line.lastIndexOf(" ", cursor - 1) + 1;
      const fitting = all.filter((text) => text.startsWith(line.slice(start, cursor)));
      const candidates = fitting.slice(0, 200).map((text) => ({ text, kind }));
      return HttpResponse.json({ start, candidates, total: fitting.length });
    },
  );
}

const meta = preview.meta({
  title: "Workflow/Terminal/Completion",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

/** Tab inserts the only candidate; what is typed meanwhile follows it. */
export const OneCandidate = meta.story({
  beforeEach: ({ msw }) => msw.use(completes("command", ["echo", "exit", "nvidia-smi"])),
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("ec");
    await terminal.press("Tab");
    await terminal.type("completed");
    await terminal.press("Enter");
    await terminal.showsRow("completed");
    await expect(terminal.input()).toHaveFocus();
  },
});

/** Tab inserts what is certain; another one lists the candidates, and shows the line again below. */
export const Candidates = meta.story({
  beforeEach: ({ msw }) =>
    msw.use(
      completes("directory", ["checkpoints/", "configurations/", "constants/", "containers/", "data/"]),
    ),
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("cd co");
    await terminal.press("Tab");
    await waitFor(() => expect(terminal.line()).toMatch(/# cd con$/));
    await terminal.press("Tab");
    await terminal.shows(/# cd con\nconfigurations\/ {2}constants\/ {7}containers\/\nroot@.*# cd con$/);
    await terminal.type("t");
    await terminal.press("Tab");
    await waitFor(() => expect(terminal.line()).toMatch(/# cd containers\/$/));
  },
});

/** The server sends 200 candidates; their number is below. */
export const ManyCandidates = meta.story({
  beforeEach: ({ msw }) =>
    msw.use(
      completes(
        "file",
        Array.from({ length: 1_234 }, (_, file) => `shard-${String(file).padStart(5, "0")}.bin`),
      ),
    ),
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("cat s");
    await terminal.press("Tab", "Tab");
    await terminal.showsRow("1,234 possibilities. The first 200 are listed.");
    await waitFor(() => expect(terminal.line()).toMatch(/# cat s$/));
  },
});

/** On failure the terminal flashes, says so, and keeps the line. */
export const Failed = meta.story({
  beforeEach: ({ msw }) =>
    msw.use(failsWith(completionPath, 410, { method: "post", detail: "The session has ended." })),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("echo still here");
    await terminal.press("Tab");
    const note = await canvas.findByText("The line was not completed. The shell no longer exists.");
    await expect(note).toBeVisible();
    await terminal.press("Enter");
    await terminal.showsRow("still here");
  },
});

/** Tab stays in the terminal; Escape, then Tab leaves it, and so does Shift+Tab. Both are announced. */
export const LeaveTerminal = meta.story({
  beforeEach: ({ msw }) => msw.use(completes("command", [])),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    const input = terminal.input();
    await expect(input).toHaveAccessibleDescription(
      "Tab completes. To leave the terminal, press Escape, then Tab, or press Shift+Tab.",
    );
    // A simulated key does not move the focus by itself: a key that the terminal handles prevents that.
    const leaves = (shiftKey = false) => fireEvent.keyDown(input, { key: "Tab", keyCode: 9, shiftKey });
    await expect(await leaves()).toBe(false);
    const nothing = "Nothing completes this. To leave the terminal, press Esc, then Tab.";
    await expect(await canvas.findByText(nothing)).toBeVisible();

    await terminal.press("Escape");
    const note = await canvas.findByText("Tab now leaves the terminal.");
    await expect(note).toBeVisible();
    // After any other key, Tab is the shell's again.
    await terminal.press("ArrowLeft");
    await expect(await leaves()).toBe(false);
    await terminal.press("Escape");
    await expect(await leaves()).toBe(true);
    input.blur();
    await waitFor(() => expect(note).toBeEmptyDOMElement());

    input.focus();
    await expect(await leaves(true)).toBe(true);
  },
});
