import { expect, spyOn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { groupTasks } from "@/components/workflow/group-tasks";
import { DETAIL_PANEL_STORAGE_KEY, ROOM_FOR_BOTH } from "@/features/workflows/detail/detail-layout";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import type { GroupQueryResponse, WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { expectTabInView } from "../../../components/ui/expect-tab-in-view";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, expectedWorld, showGraph, workflowOf } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Panels",
  component: WorkflowDetailScreen,
  args: { name: "" },
  decorators: [inAppShell],
  globals: { volume: "default" },
  parameters: { nextjs: { navigation: { pathname: "/workflows/name" } } },
  beforeEach({ msw, globals }) {
    msw.use(...detailHandlers(worldOf(globals)));
    localStorage.removeItem(DETAIL_PANEL_STORAGE_KEY);
    return () => localStorage.removeItem(DETAIL_PANEL_STORAGE_KEY);
  },
});

export default meta;

const isWideGroup = (group: GroupQueryResponse) =>
  groupTasks(group).length > 2 && group.start_time !== undefined;

const hasWideGroup = ({ groups }: WorkflowQueryResponse) => groups.length > 1 && groups.some(isWideGroup);

const running = (world: World) => workflowOf(world, "RUNNING", hasWideGroup);
const wideGroup = ({ groups }: WorkflowQueryResponse) =>
  itemWhere(groups, isWideGroup, "group of three tasks that has started");

function itemWhere<Item>(items: readonly Item[], fits: (item: Item) => boolean, what: string): Item {
  const item = items.find(fits);
  if (item === undefined) throw new Error(`This workflow has no ${what}.`);
  return item;
}

/** A selected group: its stages, neighbors, and tasks. */
export const Group = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals, userEvent }) => {
    const { name } = wideGroup(running(expectedWorld(globals)));
    const tree = within(await showGraph({ canvas, userEvent }));
    await userEvent.click(
      itemWhere(
        await tree.findAllByRole("treeitem"),
        (item) => within(item).queryAllByText(name).length > 0 || item.ariaLabel?.startsWith(name) === true,
        `node ${name}`,
      ),
    );
    const panel = within(await canvas.findByRole("region", { name: `Group ${name}` }));
    await expect(panel.getByRole("heading", { level: 2, name })).toBeVisible();
    await expect(panel.getByRole("list", { name: "Stages" })).toBeVisible();
    await userEvent.click(panel.getByRole("button", { name: "Close panel" }));
    await expect(await canvas.findByRole("tab", { name: "Artifacts" })).toBeVisible();
  },
});

const retried = (world: World) =>
  workflowOf(world, "COMPLETED", ({ groups }) =>
    groups.some((group) => groupTasks(group).some(({ earlier }) => earlier.length > 0)),
  );

function retriedTask({ groups }: WorkflowQueryResponse) {
  return itemWhere(
    groups.flatMap((group) => groupTasks(group).map((task) => ({ group: group.name, task }))),
    ({ task }) => task.earlier.length > 0,
    "task that was tried again",
  );
}

/** From the task table to a task and its earlier attempt, which shows why it was replaced. */
export const Attempts = meta.story({
  parameters: { searchParams: "?tab=tasks" },
  render: (_, { globals }) => <WorkflowDetailScreen name={retried(expectedWorld(globals)).name} />,
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const { task } = retriedTask(retried(expectedWorld(globals)));
    const first = itemWhere(task.earlier, ({ retry_id }) => retry_id === 0, "first attempt");
    await canvas.findByRole("treegrid");
    await userEvent.type(canvas.getByRole("combobox", { name: "Filter tasks" }), `${task.name}{Enter}`);
    await userEvent.click(
      itemWhere(
        await canvas.findAllByText(task.name),
        (item) => item.closest("tr[aria-level='2']") !== null,
        `row of ${task.name}`,
      ),
    );
    const panel = within(await canvas.findByRole("region", { name: `Task ${task.name}` }));
    await userEvent.click(panel.getByRole("combobox", { name: "Attempt" }));
    const list = within(canvasElement.ownerDocument.body);
    await userEvent.click(
      await list.findByRole("option", { name: new RegExp(`^1 of ${task.earlier.length + 1}`) }),
    );
    await expect(await panel.findByText(first.failure_message ?? "")).toBeVisible();
  },
});

/** The buttons beside a task's name move through its group and keep the tab. */
export const Siblings = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  parameters: { searchParams: "?tab=events" },
  play: async ({ canvas, globals, userEvent }) => {
    const group = wideGroup(running(expectedWorld(globals)));
    const [first, second] = groupTasks(group);
    if (first === undefined || second === undefined) throw new Error("The group has fewer than two tasks.");
    await userEvent.click(await canvas.findByRole("tab", { name: /^Tasks/ }));
    await userEvent.type(canvas.getByRole("combobox", { name: "Filter tasks" }), `${first.name}{Enter}`);
    await userEvent.click(
      itemWhere(
        await canvas.findAllByText(first.name),
        (item) => item.closest("tr[aria-level='2']") !== null,
        "row",
      ),
    );
    await canvas.findByRole("region", { name: `Task ${first.name}` });
    await userEvent.click(canvas.getByRole("tab", { name: "Events" }));
    await userEvent.click(canvas.getByRole("button", { name: "Next task" }));
    await expect(await canvas.findByRole("region", { name: `Task ${second.name}` })).toBeVisible();
    await expect(canvas.getByRole("tab", { name: "Events" })).toHaveAttribute("aria-selected", "true");
  },
});

/** The URL has a task that the workflow does not. */
export const MissingTask = meta.story({
  parameters: { searchParams: "?task=no-such-task" },
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("This workflow has no task no-such-task")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Show workflow" }));
    await expect(await canvas.findByRole("tab", { name: "Overview" })).toBeVisible();
  },
});

/** The separator works by keyboard; the collapsed panel leaves a strip that reopens it. */
export const DrawnShut = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("tab", { name: "Overview" });
    const bar = canvas.queryByRole("separator", { name: "Resize graph and details" });
    if (bar === null) {
      // Narrow windows have nothing beside the panel.
      await expect(canvas.getByRole("tab", { name: "Graph" })).toBeVisible();
      return;
    }
    bar.focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(canvas.getByText("Details hidden")).toBeInTheDocument());
    await userEvent.click(canvas.getByRole("button", { name: "Events" }));
    await expect(await canvas.findByRole("tab", { name: "Events" })).toHaveAttribute("aria-selected", "true");
    bar.focus();
    await userEvent.keyboard("{Home}");
    await userEvent.click(await canvas.findByRole("button", { name: "Show graph" }));
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Show graph" })).not.toBeInTheDocument());
  },
});

/** Without room beside the panel, the graph is a tab. */
export const GraphInATab = meta.story({
  decorators: [
    (Story) => (
      <div className="flex min-h-0 w-[360px] max-w-full flex-1 flex-col">
        <Story />
      </div>
    ),
  ],
  beforeEach() {
    const ask = window.matchMedia.bind(window);
    const narrow = spyOn(window, "matchMedia").mockImplementation((query) =>
      ask(query === ROOM_FOR_BOTH ? "not all" : query),
    );
    return () => narrow.mockRestore();
  },
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals, userEvent }) => {
    const { groups } = running(expectedWorld(globals));
    const { name } = wideGroup(running(expectedWorld(globals)));
    const overview = await canvas.findByRole("tab", { name: "Overview" });
    expectTabInView(overview);
    await waitFor(() => expect(canvas.queryByRole("tree")).not.toBeInTheDocument());
    const tree = within(await showGraph({ canvas, userEvent }));
    await expect(await tree.findAllByRole("treeitem")).toHaveLength(groups.length);
    await waitFor(() => expectTabInView(canvas.getByRole("tab", { name: "Graph" })));

    canvas.getByRole("tab", { name: "Graph" }).focus();
    await userEvent.keyboard("{End}");
    const last = canvas.getByRole("tab", { name: "Artifacts" });
    await waitFor(() => expect(last).toHaveFocus());
    await waitFor(() => expectTabInView(last));
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(overview).toHaveFocus());
    await waitFor(() => expectTabInView(overview));

    const item = within(await showGraph({ canvas, userEvent }));
    await userEvent.click(await item.findByRole("treeitem", { name: new RegExp(`^${name} `) }));
    await expect(await canvas.findByRole("region", { name: `Group ${name}` })).toBeVisible();
  },
});

const inSequence = (world: World) =>
  workflowOf(world, "COMPLETED", ({ name, parent_name }) => /-2$/.test(name) && parent_name !== undefined);

/** A resubmitted workflow links to the previous one. */
export const Sequence = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={inSequence(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals }) => {
    const { parent_name = "" } = inSequence(expectedWorld(globals));
    const runs = within(await canvas.findByRole("navigation", { name: "Workflows in this sequence" }));
    await expect(
      await runs.findByRole("link", { name: `Previous workflow: ${parent_name}` }),
    ).toHaveAttribute("href", `/workflows/${parent_name}`);
    await expect(runs.getByText("#2")).toBeVisible();
  },
});

/** Canceled from its page: shows who and why, and stops refreshing. */
export const Cancel = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Cancel" }));
    const dialog = within(await within(canvasElement.ownerDocument.body).findByRole("dialog"));
    await userEvent.type(dialog.getByRole("textbox", { name: /Reason/ }), "The learning rate was too high");
    await userEvent.click(dialog.getByRole("button", { name: /^Cancel / }));
    await expect(await canvas.findByText("The learning rate was too high")).toBeVisible();
    await expect(canvas.getByText("Status: Canceled")).toBeInTheDocument();
  },
});

/** Copies a complete command. */
export const CopiesCommand = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  parameters: { searchParams: "?tab=tasks" },
  play: async ({ canvas, globals, userEvent }) => {
    const group = wideGroup(running(expectedWorld(globals)));
    const [first] = groupTasks(group);
    if (first === undefined) throw new Error("The group has no task.");
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await canvas.findByRole("treegrid");
    await userEvent.type(canvas.getByRole("combobox", { name: "Filter tasks" }), `${first.name}{Enter}`);
    await userEvent.click(
      itemWhere(
        await canvas.findAllByText(first.name),
        (item) => item.closest("tr[aria-level='2']") !== null,
        "row",
      ),
    );
    const panel = within(await canvas.findByRole("region", { name: "Task configuration" }));
    await userEvent.click(panel.getByRole("button", { name: "Copy command" }));
    const { command, args } = expectedDetail(
      expectedWorld(globals),
      running(expectedWorld(globals)).name,
      first.name,
    );
    await expect(writeText).toHaveBeenLastCalledWith([...command, ...args].join(" "));
  },
});

function expectedDetail(world: World, workflow: string, task: string) {
  const detail = world.tasks.generate(workflow, task);
  if (detail === null) throw new Error(`There is no task ${task} in ${workflow}.`);
  return detail;
}
