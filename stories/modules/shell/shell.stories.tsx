import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { neverAnswers } from "@/mocks/handlers/scenarios";
import { runningTask } from "../../fixtures/tasks";
import { execPath, subjectShell, terminalOf, withTerminals } from "./shell-page";

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

export const Default = meta.story();

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
  beforeEach: ({ msw }) => msw.use(neverAnswers(execPath, { method: "post" })),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    await expect(await canvas.findByRole("tab", { name: /Connecting.* bash 1/ })).toBeVisible();
    await expect(canvas.getByText(/^Connecting to /)).toBeVisible();
  },
});
