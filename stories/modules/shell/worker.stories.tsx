import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ANSWERS_HASH, answersOfNewShell, hashText } from "@/mocks/generators/terminal/same-answers.fixture";
import { terminalHandlers } from "@/mocks/handlers";
import { runningTask } from "../../fixtures/tasks";
import { subjectShell, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Shell worker",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

/** A line that would never end is killed, and the shell goes on from before it. */
export const Killed = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("x=1; cd /tmp");
    await terminal.shows(":/tmp#");
    await terminal.run("x=2; while true; do :; done");
    await terminal.shows("bash: killed: too many rounds of a loop in one command line");
    await expect(await canvas.findByText("Exit 137")).toBeVisible();
    await terminal.run('echo "x is $x"');
    await terminal.showsRow("x is 1");
  },
});

/** Ctrl-C ends the worker of a running line. */
export const Interrupted = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("x=1; for i in {1..20000}; do x=$(date); done");
    await expect(await canvas.findByRole("tab", { name: /Busy.* bash 1/ })).toBeVisible();
    await terminal.press("Control+c");
    await expect(await canvas.findByText("Exit 130")).toBeVisible();
    await terminal.run('f() { echo "alive: $1"; }; f yes');
    await terminal.showsRow("alive: yes");
  },
});

/** Time, chance and compression give the same bytes here as in Node. */
export const SameAsInNode = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    const answers = await answersOfNewShell();
    await expect(hashText(answers), answers).toBe(ANSWERS_HASH);
  },
});
