import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { runningGpuTask } from "../../fixtures/tasks";
import { gpusOf, subjectShell, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Shell",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningGpuTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

/** Shows the GPUs of the task. */
export const ConnectAndRun = meta.story({
  play: async ({ canvas, canvasElement, subject, userEvent, world }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.shows(`root@${subject.task.name}:/workspace#`);
    const gpus = await gpusOf(world, subject);
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
    // Its head has scrolled out of view where the task has many GPUs.
    await terminal.shows(/\|={10}/);
    await waitFor(() => expect(terminal.line()).toMatch(/#$/));
    await expect(canvasElement.ownerDocument.body.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
});
