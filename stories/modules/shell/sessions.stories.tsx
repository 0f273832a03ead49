import { useQueryStates } from "nuqs";
import { expect, fireEvent, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { task as sampleTask } from "@/components/workflow/sample-workflow.fixture";
import type { TaskQueryResponse } from "@/lib/api/generated.schemas";
import { detailParsers } from "@/lib/hrefs/workflow-href";
import { terminalHandlers } from "@/mocks/handlers";
import { SessionStrip, type SessionStripProps } from "@/modules/shell/session-strip";
import { TaskShell } from "@/modules/shell/task-shell";
import { expectedWorld } from "../../features/workflows/detail/detail-page";
import { holdCommand, terminalOf, twoRunningTasks, withTerminals } from "./shell-page";

/** A minimal page of a workflow: one task at a time, or another tab, and the strip of shells. */
function Page({ workflow, tasks, appearance }: PageProps) {
  const [{ task: name, tab }, setView] = useQueryStates(detailParsers);
  const task = tasks.find((one) => one.name === name) ?? tasks[0];
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-border p-2 text-sm">
        <nav aria-label="Tasks" className="flex flex-wrap gap-2">
          {tasks.map((one) => (
            <button key={one.name} type="button" onClick={() => setView({ task: one.name, tab: "shell" })}>
              {one.name}
            </button>
          ))}
          <button type="button" onClick={() => setView({ tab: "logs" })}>
            Elsewhere
          </button>
        </nav>
        <SessionStrip workflow={workflow} appearance={appearance} className="ml-auto" />
      </div>
      {tab === "logs" || task === undefined ? (
        <p className="p-4">Another part of the page.</p>
      ) : (
        <TaskShell workflow={workflow} task={task} className="flex-1" />
      )}
    </div>
  );
}

interface PageProps extends Pick<SessionStripProps, "appearance"> {
  workflow: string;
  tasks: readonly TaskQueryResponse[];
}

const meta = preview.meta({
  title: "Workflow/Terminal/Sessions",
  component: Page,
  decorators: [withTerminals],
  // Names depend on the seed; each story finds its own in the world.
  args: { workflow: "", tasks: [sampleTask("task", "RUNNING")], appearance: "names" as const },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  render: ({ appearance }, { globals }) => (
    <Page {...twoRunningTasks(expectedWorld(globals))} appearance={appearance} />
  ),
  beforeEach({ msw, globals }) {
    msw.use(...terminalHandlers(worldOf(globals)));
  },
});

export default meta;

/** Two shells of one task, each with its own directory, screen and program. */
export const Several = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await terminal.connect();
    await terminal.run("cd /tmp; echo from the first");
    await terminal.showsRow("from the first");

    await userEvent.click(canvas.getByRole("button", { name: "New shell" }));
    await userEvent.click(await body.findByRole("menuitem", { name: "sh" }));
    await expect(await canvas.findByRole("tab", { name: / sh 1$/, selected: true })).toBeVisible();
    await waitFor(() => expect(terminal.line()).toMatch(/:\/workspace#$/));
    await expect(terminal.rows()).not.toContain("from the first");

    await userEvent.click(canvas.getByRole("tab", { name: / bash 1$/ }));
    await terminal.showsRow("from the first");
    await expect(terminal.line()).toMatch(/:\/tmp#$/);

    await userEvent.click(canvas.getByRole("button", { name: "Close shell" }));
    await expect(await canvas.findByRole("tab", { name: / sh 1$/, selected: true })).toBeVisible();
    await expect(canvas.getAllByRole("tab")).toHaveLength(1);
  },
});

let release = () => {};

/** On another page, a shell keeps its screen, scrollback and running command; later output is there on return. */
export const LiveOn = meta.story({
  beforeEach({ msw, globals }) {
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    msw.use(holdCommand("make all", released), ...terminalHandlers(worldOf(globals)));
  },
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const [first, second] = twoRunningTasks(expectedWorld(globals)).tasks;
    const terminal = terminalOf(canvasElement, userEvent);
    const tasks = within(canvas.getByRole("navigation", { name: "Tasks" }));
    await terminal.connect();
    await terminal.run("for n in {1..200}; do echo $n; done");
    await terminal.showsRow("200");
    await terminal.run("make all");
    await expect(await canvas.findByRole("tab", { name: /Busy.* bash 1$/ })).toBeVisible();

    await userEvent.click(tasks.getByRole("button", { name: second.name }));
    await terminal.connect();
    await terminal.run("echo in the second");
    await terminal.showsRow("in the second");

    await userEvent.click(tasks.getByRole("button", { name: "Elsewhere" }));
    await expect(await canvas.findByText("Another part of the page.")).toBeVisible();
    release();
    const strip = within(canvas.getByRole("list", { name: "Open shells" }));
    const button = strip.getByRole("button", { name: new RegExp(`^${first.name}, bash 1`) });
    await waitFor(() => expect(button).toHaveTextContent("Ready"));

    await userEvent.click(button);
    await terminal.showsRow("finished at last");
    await terminal.showsRow("200");
    await userEvent.click(canvas.getByRole("button", { name: "Search" }));
    await userEvent.keyboard("for n in");
    // Far above the visible rows.
    await terminal.shows("# for n in");
  },
});

/** The context menu has the actions of a shell. */
export const Strip = meta.story({
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const [, second] = twoRunningTasks(expectedWorld(globals)).tasks;
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await waitFor(() => expect(canvas.queryByRole("list", { name: "Open shells" })).not.toBeInTheDocument());
    await terminal.connect();
    await userEvent.click(canvas.getByRole("button", { name: second.name }));
    await terminal.connect();

    const strip = within(canvas.getByRole("list", { name: "Open shells" }));
    const [first] = strip.getAllByRole("button");
    if (first === undefined) throw new Error("The strip is empty.");
    const openMenu = () => fireEvent.contextMenu(first);
    await openMenu();
    await expect(await body.findByRole("menuitem", { name: "Reconnect" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await userEvent.click(body.getByRole("menuitem", { name: "End shell" }));
    await waitFor(() => expect(first).toHaveTextContent("Ended"));

    await openMenu();
    await userEvent.click(await body.findByRole("menuitem", { name: "Reconnect" }));
    await waitFor(() => expect(first).toHaveTextContent("Ready"));

    await openMenu();
    await userEvent.click(await body.findByRole("menuitem", { name: "Go to shell" }));
    await terminal.shows("Started a new shell");

    await openMenu();
    await userEvent.click(await body.findByRole("menuitem", { name: "Remove" }));
    await waitFor(() => expect(strip.getAllByRole("button")).toHaveLength(1));
    await expect(await canvas.findByRole("button", { name: "Connect" })).toBeVisible();
  },
});

/** Removing a shell with a running command needs confirmation; an idle one is removed immediately. */
export const RemoveBusy = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(holdCommand("sleep 1000"), ...terminalHandlers(worldOf(globals)));
  },
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const [first, second] = twoRunningTasks(expectedWorld(globals)).tasks;
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await terminal.connect();
    await terminal.run("sleep 1000");
    await expect(await canvas.findByRole("tab", { name: /Busy/ })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: second.name }));
    await terminal.connect();

    const shellOf = (task: string) => ({ name: new RegExp(`^${task}, bash 1`) });
    const isGone = (task: string) =>
      waitFor(() => expect(canvas.queryByRole("button", shellOf(task))).not.toBeInTheDocument());
    async function remove(task: string) {
      await fireEvent.contextMenu(await canvas.findByRole("button", shellOf(task)));
      await userEvent.click(await body.findByRole("menuitem", { name: "Remove" }));
    }
    await remove(second.name);
    await isGone(second.name);
    await waitFor(() => expect(body.queryByRole("dialog")).not.toBeInTheDocument());

    await remove(first.name);
    const question = within(await body.findByRole("dialog", { name: "Close busy shell?" }));
    await userEvent.click(question.getByRole("button", { name: "Keep open" }));
    await waitFor(() => expect(body.queryByRole("dialog")).not.toBeInTheDocument());
    await expect(await canvas.findByRole("button", shellOf(first.name))).toHaveTextContent("Busy");

    await remove(first.name);
    await userEvent.click(await body.findByRole("button", { name: "Stop and close" }));
    await waitFor(() => expect(body.queryByRole("dialog")).not.toBeInTheDocument());
    await isGone(first.name);
  },
});

/** As at the edge of the page. */
export const StripOfIcons = Strip.extend({
  args: { appearance: "icons" },
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const { tasks } = twoRunningTasks(expectedWorld(globals));
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    const button = within(canvas.getByRole("list", { name: "Open shells" })).getByRole("button");
    await expect(button).toHaveAccessibleName(expect.stringContaining(`${tasks[0].name}, bash 1`));
    await expect(button.offsetWidth).toBeLessThan(50);
  },
});

/** Closing a busy shell needs confirmation. */
export const CloseBusy = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(holdCommand("sleep 1000"), ...terminalHandlers(worldOf(globals)));
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await terminal.connect();
    await terminal.run("sleep 1000");
    await expect(await canvas.findByRole("tab", { name: /Busy/ })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Close shell" }));
    const question = within(await body.findByRole("dialog", { name: "Close busy shell?" }));
    await userEvent.click(question.getByRole("button", { name: "Keep open" }));
    await waitFor(() => expect(body.queryByRole("dialog")).not.toBeInTheDocument());
    await userEvent.click(canvas.getByRole("button", { name: "Close shell" }));
    await userEvent.click(await body.findByRole("button", { name: "Stop and close" }));
    await expect(await canvas.findByRole("button", { name: "Connect" })).toBeVisible();
  },
});

/** The browser confirms leaving the page while a shell is open. */
export const LeavingThePage = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    const isAsked = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    await expect(isAsked()).toBe(false);
    await terminal.connect();
    await waitFor(() => expect(isAsked()).toBe(true));
    await userEvent.click(canvas.getByRole("button", { name: "End shell" }));
    await expect(await canvas.findByRole("tab", { name: /Ended/ })).toBeVisible();
    await waitFor(() => expect(isAsked()).toBe(false));
  },
});
