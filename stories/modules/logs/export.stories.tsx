import { expect, spyOn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { expectedWorld, workflowOf } from "../../features/workflows/detail/detail-page";
import {
  answersWithText,
  fullHeight,
  LogStage,
  linesOf,
  logList,
  logOf,
  taskIn,
  workflowWithLines,
} from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Take along",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: { volume: "default" },
});

export default meta;

const ESC = "\u001b";

const lineAt = (line: number) => `2026/03/02 11:46:53 [train-0] INFO: line ${line}`;
/** Lines 1 to `count`. */
const numbered = (count: number) => Array.from({ length: count }, (_, line) => lineAt(line + 1));

/** Copies visible text with a button or a key, and a link to the selected lines. */
export const CopyLines = meta.story({
  parameters: { searchParams: "?log-line=3-5" },
  beforeEach({ msw }) {
    msw.use(answersWithText(numbered(400).with(3, `${lineAt(4)} ${ESC}[31min red${ESC}[0m`)));
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const wanted = `${lineAt(3)}\n${lineAt(4)} in red\n${lineAt(5)}`;
    await userEvent.click(await canvas.findByRole("button", { name: "Copy lines" }));
    await expect(await canvas.findByText("3 lines copied")).toBeVisible();
    await expect(writeText).toHaveBeenLastCalledWith(wanted);

    await userEvent.click(canvas.getByRole("button", { name: "Copy link" }));
    await expect(await canvas.findByText("Link copied")).toBeVisible();
    await expect(writeText).toHaveBeenLastCalledWith(window.location.href);

    logList(canvasElement).focus();
    await userEvent.keyboard("{Control>}c{/Control}");
    await waitFor(() => expect(writeText).toHaveBeenCalledTimes(3));
    await expect(writeText).toHaveBeenLastCalledWith(wanted);
  },
});

/** Lines that are not loaded are fetched. */
export const CopyManyLines = meta.story({
  parameters: { searchParams: "?log-line=2-1500" },
  beforeEach({ msw }) {
    msw.use(answersWithText(numbered(2_000)));
  },
  play: async ({ canvas, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(await canvas.findByRole("button", { name: "Copy lines" }));
    await expect(await canvas.findByText("1,499 lines copied")).toBeVisible();
    await expect(writeText).toHaveBeenLastCalledWith(numbered(1_500).slice(1).join("\n"));
  },
});

/** Too many lines to copy. */
export const CopyTooManyLines = meta.story({
  parameters: { searchParams: "?log-line=1-10001" },
  beforeEach({ msw }) {
    msw.use(answersWithText(numbered(10_001)));
  },
  play: async ({ canvas, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(await canvas.findByRole("button", { name: "Copy lines" }));
    await expect(
      await canvas.findByText("Only 10,000 lines can be copied at once. Download the log instead."),
    ).toBeVisible();
    await expect(writeText).not.toHaveBeenCalled();
  },
});

/** Clipboard errors are reported. */
export const CopyRefused = meta.story({
  parameters: { searchParams: "?log-line=3" },
  beforeEach({ msw }) {
    msw.use(answersWithText(numbered(40)));
  },
  play: async ({ canvas, userEvent }) => {
    spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("denied", "NotAllowedError"));
    await userEvent.click(await canvas.findByRole("button", { name: "Copy line" }));
    await expect(await canvas.findByText("The browser blocked copying.")).toBeVisible();
  },
});

const ended = (world: World) => workflowWithLines(world, "COMPLETED", [1_200, 9_000]);

/** Downloads the whole log named after the workflow, regardless of the search. */
export const Download = meta.story({
  parameters: { searchParams: "?log-search=processing+attempt" },
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldOf(globals)));
  },
  render: (_, { globals }) => <LogStage workflow={ended(expectedWorld(globals)).name} live={false} />,
  play: async ({ canvas, globals, userEvent }) => {
    const world = expectedWorld(globals);
    const { name } = ended(world);
    await userEvent.click(await canvas.findByRole("button", { name: "Export log" }));
    const menu = within(await within(document.body).findByRole("menu"));
    const item = menu.getByRole<HTMLAnchorElement>("menuitem", { name: "Download" });
    await expect(item).toHaveAttribute("download", `${name}.log`);
    const answer = await fetch(item.href);
    await expect(await answer.text()).toBe(`${linesOf(logOf(world, name)).join("\n")}\n`);

    const open = menu.getByRole<HTMLAnchorElement>("menuitem", { name: "Open as plain text" });
    await expect(open.href).toBe(item.href);
    await expect(open).toHaveAttribute("target", "_blank");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(within(document.body).queryByRole("menu")).not.toBeInTheDocument());
  },
});

/** The file name contains the attempt. */
export const DownloadOfTask = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldOf(globals)));
  },
  render: (_, { globals }) => {
    const { workflow, task } = completedTask(expectedWorld(globals));
    return <LogStage workflow={workflow} task={task.name} retryId={task.retry_id} live={false} />;
  },
  play: async ({ canvas, globals, userEvent }) => {
    const { workflow, task } = completedTask(expectedWorld(globals));
    await userEvent.click(await canvas.findByRole("button", { name: "Export log" }));
    const menu = within(await within(document.body).findByRole("menu"));
    const item = menu.getByRole<HTMLAnchorElement>("menuitem", { name: "Download" });
    await expect(item).toHaveAttribute("download", `${workflow}_${task.name}_attempt-${task.retry_id}.log`);
    await expect(new URL(item.href).pathname).toBe(`/api/workflow/${workflow}/task/${task.name}/logs`);
    await expect(new URL(item.href).searchParams.get("retry_id")).toBe(String(task.retry_id));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(within(document.body).queryByRole("menu")).not.toBeInTheDocument());
  },
});

function completedTask(world: World) {
  const { name } = workflowOf(world, "COMPLETED", (row) => withLines(row) !== undefined);
  const task = withLines(workflowOf(world, "COMPLETED", (row) => row.name === name));
  if (task === undefined) throw new Error("No task of this world has completed and has a log.");
  return { workflow: name, task };

  function withLines(row: ReturnType<typeof workflowOf>) {
    const task = taskIn(row, "COMPLETED");
    return task !== undefined && logOf(world, row.name, task.name, task.retry_id).lineCount > 0
      ? task
      : undefined;
  }
}
