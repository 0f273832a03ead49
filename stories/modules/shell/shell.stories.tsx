import { expect, spyOn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { neverAnswers } from "@/mocks/handlers/scenarios";
import { TaskShell } from "@/modules/shell/task-shell";
import { expectedWorld } from "../../features/workflows/detail/detail-page";
import {
  execPath,
  gpusOf,
  holdCommand,
  runningGpuTask,
  shellOf,
  shellOfRunningTask,
  terminalOf,
} from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Shell",
  component: TaskShell,
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  ...shellOfRunningTask,
  beforeEach({ msw, globals }) {
    localStorage.removeItem("terminal-font-size");
    localStorage.removeItem("terminal-screen-reader");
    msw.use(...terminalHandlers(worldOf(globals)));
  },
});

export default meta;

export const Default = meta.story();

/** Shows the GPUs of the task. */
export const ConnectAndRun = meta.story({
  render: shellOf(runningGpuTask),
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const found = runningGpuTask(expectedWorld(globals));
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.shows(`root@${found.task.name}:/workspace#`);
    const gpus = await gpusOf(worldOf(globals), found);
    await expect(gpus.length).toBeGreaterThan(0);
    await terminal.run("nvidia-smi --query-gpu=index,name --format=csv,noheader; echo done");
    await terminal.showsRow("done");
    const shown = terminal.rows().filter((row) => /^\d+, /.test(row));
    await expect(shown).toEqual(gpus.map((gpu, index) => `${index}, ${gpu}`));
    await expect(canvas.getByText("Exit 0")).toBeVisible();
    await terminal.run("clear");
    await waitFor(() => expect(terminal.rows()[0]).toMatch(/^root@.*#$/));
    await terminal.run("nvidia-smi");
    await terminal.shows("MiB |");
  },
});

/** Errors are shown as they are, with the exit code of the last command in the toolbar. */
export const PipesAndErrors = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo one two three | wc -w");
    await terminal.showsRow("3");
    await expect(await canvas.findByText("Exit 0")).toBeVisible();
    await terminal.run("no-such-program --help");
    await terminal.shows("no-such-program: command not found");
    await expect(await canvas.findByText("Exit 127")).toBeVisible();
    await terminal.run("cd /tmp && pwd");
    await terminal.showsRow("/tmp");
    await terminal.shows(":/tmp#");
  },
});

/** Arrow keys recall submitted lines; the current input is kept. */
export const History = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo first");
    await terminal.showsRow("first");
    await terminal.run("echo second");
    await terminal.showsRow("second");
    await terminal.type("dra");
    await terminal.press("ArrowUp", "ArrowUp");
    await waitFor(() => expect(terminal.line()).toMatch(/# echo first$/));
    await terminal.press("ArrowDown", "ArrowDown");
    await waitFor(() => expect(terminal.line()).toMatch(/# dra$/));
    await terminal.press("ArrowUp", "ArrowUp", "Enter");
    await waitFor(() => expect(terminal.rows().filter((row) => row === "first")).toHaveLength(2));
  },
});

/** The line can be edited anywhere with the usual keys, including double-width characters. */
export const LineEditing = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("日本 world");
    await terminal.press("Control+ArrowLeft", "ArrowLeft", "Backspace");
    await waitFor(() => expect(terminal.line()).toMatch(/# 日 world$/));
    await terminal.press("Home");
    await terminal.type("echo ");
    await terminal.press("End");
    await terminal.type("!");
    await waitFor(() => expect(terminal.line()).toMatch(/# echo 日 world!$/));
    await terminal.press("Enter");
    await terminal.showsRow("日 world!");
    await terminal.type("one two");
    await terminal.press("Control+w");
    await waitFor(() => expect(terminal.line()).toMatch(/# one$/));
    await terminal.press("Control+u");
    await waitFor(() => expect(terminal.line()).toMatch(/#$/));
    await terminal.press("Control+y");
    await waitFor(() => expect(terminal.line()).toMatch(/# one$/));
  },
});

/** A line wider than the terminal wraps, and unwraps again. */
export const LongLine = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    const words = Array.from({ length: 60 }, (_, word) => `word-${word}`).join(" ");
    await terminal.type(`echo ${words}`);
    await terminal.shows("word-59");
    await terminal.press("Home", "Control+k");
    await waitFor(() => expect(terminal.rows().join("")).toMatch(/^root@[^ ]*#$/));
    await terminal.run("echo short");
    await terminal.showsRow("short");
  },
});

/** Pasted lines run in order; the last one waits for Enter. */
export const PasteLines = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("cd /tmp\necho in $PWD\necho not yet");
    await terminal.showsRow("in /tmp");
    await waitFor(() => expect(terminal.line()).toMatch(/:\/tmp# echo not yet$/));
    await expect(terminal.rows()).not.toContain("not yet");
  },
});

/** Ctrl-C discards the line, and interrupts a running command. */
export const CtrlC = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(holdCommand("sleep 1000"), ...terminalHandlers(worldOf(globals)));
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("rm -r nothing");
    await terminal.press("Control+c");
    await terminal.shows(/# rm -r nothing\^C\nroot@.*#$/m);
    await terminal.run("sleep 1000");
    await expect(await canvas.findByRole("tab", { name: /Busy.* bash 1/ })).toBeVisible();
    await terminal.press("Control+c");
    await expect(await canvas.findByRole("tab", { name: /Ready.* bash 1/ })).toBeVisible();
    await expect(await canvas.findByText("Exit 130")).toBeVisible();
    await terminal.run("echo alive");
    await terminal.showsRow("alive");
  },
});

/** Ctrl-L clears the screen and keeps the line and the scrollback. */
export const ClearScreen = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo before");
    await terminal.showsRow("before");
    await terminal.type("half");
    await terminal.press("Control+l");
    await waitFor(() => expect(terminal.rows()[0]).toMatch(/# half$/));
    await expect(terminal.rows()).not.toContain("before");
  },
});

/** Copies everything without a mouse, or only the selection. */
export const Copy = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo copy me");
    await terminal.showsRow("copy me");
    await userEvent.click(canvas.getByRole("button", { name: "Copy all" }));
    await expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/# echo copy me\ncopy me\nroot@.*#$/));
    await expect(await canvas.findByText("Copied")).toBeInTheDocument();

    // A search selects its match.
    await userEvent.click(canvas.getByRole("button", { name: "Search" }));
    await userEvent.keyboard("copy me");
    await userEvent.click(await canvas.findByRole("button", { name: "Copy selection" }));
    await expect(writeText).toHaveBeenLastCalledWith("copy me");
  },
});

/** When maximized, the terminal fills the page, and Escape belongs to the terminal. */
export const FullSize = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo kept");
    await terminal.showsRow("kept");
    await userEvent.click(canvas.getByRole("button", { name: "Maximize" }));
    const page = within(canvasElement.ownerDocument.body);
    const dialog = within(await page.findByRole("dialog", { name: /^Shell of / }));
    await terminal.showsRow("kept");
    await userEvent.click(dialog.getByRole("textbox", { name: /^shell bash 1 of / }));
    await terminal.press("Escape");
    await terminal.run("echo more");
    await terminal.showsRow("more");
    await userEvent.click(dialog.getByRole("button", { name: "Restore" }));
    await waitFor(() => expect(page.queryByRole("dialog")).not.toBeInTheDocument());
    await terminal.showsRow("more");
  },
});

/** The text size is stored; screen readers get each row as text. */
export const Settings = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo read me");
    await terminal.showsRow("read me");
    const rows = terminal.rows().length;
    await userEvent.click(canvas.getByRole("button", { name: "Terminal settings" }));
    const page = within(canvasElement.ownerDocument.body);
    const popover = within(await page.findByRole("dialog", { name: "Terminal settings" }));
    for (let press = 0; press < 4; press += 1) {
      await userEvent.click(popover.getByRole("button", { name: "Larger text" }));
    }
    await expect(popover.getByText("17 px")).toBeVisible();
    await waitFor(() => expect(terminal.rows().length).toBeLessThan(rows));
    await userEvent.click(popover.getByRole("checkbox", { name: /^Screen reader mode/ }));
    await waitFor(() =>
      expect(canvas.getByRole("list", { name: /^Screen of shell bash 1/ })).toHaveTextContent("read me"),
    );
  },
});

/** A program other than the common ones. */
export const OtherProgram = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await userEvent.click(canvas.getByRole("radio", { name: "Other" }));
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Enter a program to start");
    await userEvent.type(canvas.getByRole("textbox", { name: "Start command" }), "/usr/bin/zsh -l");
    await terminal.connect();
    await expect(canvas.getByRole("tab", { name: / zsh 1$/ })).toBeVisible();
  },
});

/** Keys are buffered until the server responds. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach({ msw }) {
    msw.use(neverAnswers(execPath, { method: "post" }));
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    await expect(await canvas.findByRole("tab", { name: /Connecting.* bash 1/ })).toBeVisible();
    await expect(canvas.getByText(/^Connecting to /)).toBeVisible();
  },
});

/** The toolbar moves to its own row, and long lines wrap. */
export const Narrow = ConnectAndRun.extend({
  decorators: [
    (Story) => (
      <div className="flex h-dvh w-90 max-w-full flex-col border-r border-border">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("nvidia-smi");
    await terminal.shows(/nvidia-smi/i);
    await waitFor(() => expect(terminal.line()).toMatch(/#$/));
    await expect(canvasElement.ownerDocument.body.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
});
