import { expect, spyOn } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { runningTask } from "../../fixtures/tasks";
import { subjectShell, terminalOf, withTerminals } from "./shell-page";

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
