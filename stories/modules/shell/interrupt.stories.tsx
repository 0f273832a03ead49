import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { runningTask } from "../../fixtures/tasks";
import { holdCommand, subjectShell, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Shell",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

/** Ctrl-C discards the line, and interrupts a running command. */
export const CtrlC = meta.story({
  beforeEach: ({ msw }) => msw.use(holdCommand("sleep 1000")),
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
