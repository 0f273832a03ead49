import { expect, spyOn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { inAppShell } from "../../../frames/in-app-shell";
import { answersWith, detailHandlers, enlarged, expectedWorld, taskCount, workflowOf } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Groups and tasks",
  component: WorkflowDetailScreen,
  // Names depend on the seed, so a story looks them up in the world.
  args: { name: "" },
  decorators: [inAppShell],
  globals: { volume: "default" },
  parameters: { nextjs: { navigation: { pathname: "/workflows/name" } }, searchParams: "?tab=tasks" },
  beforeEach({ msw, globals }) {
    msw.use(...detailHandlers(worldOf(globals)));
  },
});

export default meta;

/** Small enough that all groups start expanded, with something to collapse and filter. */
const running = (world: World) =>
  workflowOf(world, "RUNNING", (workflow) => {
    const statuses = new Set(workflow.groups.flatMap(({ tasks }) => tasks.map(({ status }) => status)));
    const count = taskCount(workflow);
    return workflow.groups.length > 1 && statuses.has("WAITING") && count > 4 && count < 25;
  });

const attempts = ({ groups }: WorkflowQueryResponse) => groups.flatMap(({ tasks }) => tasks);

/** Arrow keys navigate and expand the tree; it is a single tab stop. */
export const Keyboard = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals, userEvent }) => {
    const workflow = running(expectedWorld(globals));
    const grid = within(await canvas.findByRole("treegrid", { name: "Groups and tasks" }));
    const rows = () => grid.getAllByRole("row").slice(1);
    const all = workflow.groups.length + attempts(workflow).length;
    const inFirst = workflow.groups[0]?.tasks.length ?? 0;
    await expect(rows()).toHaveLength(all);

    rows()[0]?.focus();
    await expect(rows()[0]).toHaveFocus();
    await expect(rows()[0]).toHaveAttribute("aria-expanded", "true");

    await userEvent.keyboard("{ArrowLeft}");
    await expect(rows()[0]).toHaveAttribute("aria-expanded", "false");
    await expect(rows()).toHaveLength(all - inFirst);

    await userEvent.keyboard("{Enter}{ArrowRight}");
    await expect(rows()).toHaveLength(all);
    await expect(rows()[1]).toHaveFocus();
    await expect(rows()[1]).toHaveAttribute("aria-level", "2");

    await userEvent.keyboard("{End}");
    await expect(rows().at(-1)).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(document.activeElement).toHaveTextContent(workflow.groups.at(-1)?.name ?? "");
    await expect(document.activeElement).toHaveAttribute("aria-level", "1");
  },
});

/** A status, then part of a name; both are in the URL. */
export const Filtered = meta.story({
  render: Keyboard.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    const workflow = running(expectedWorld(globals));
    const waiting = attempts(workflow).filter(({ status }) => status === "WAITING");
    const grid = within(await canvas.findByRole("treegrid"));
    const taskRows = () => grid.getAllByRole("row").filter((row) => row.ariaLevel === "2");

    await userEvent.click(canvas.getByRole("button", { name: `Waiting ${waiting.length}` }));
    await waitFor(() => expect(taskRows()).toHaveLength(waiting.length));

    const { name } = waiting[0] ?? { name: "" };
    const search = canvas.getByRole("combobox", { name: "Filter tasks" });
    await userEvent.type(search, `${name.toUpperCase()}{Enter}`);
    const named = waiting.filter((task) => task.name.includes(name));
    await waitFor(() => expect(taskRows()).toHaveLength(named.length));

    await userEvent.type(search, "exit:12345{Enter}");
    await userEvent.click(await canvas.findByRole("button", { name: "Show all tasks" }));
    await expect(await canvas.findByRole("button", { name: `All ${taskCount(workflow)}` })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await waitFor(() => expect(canvas.queryByRole("button", { name: /12345/ })).not.toBeInTheDocument());
  },
});

const failed = (world: World) => workflowOf(world, "FAILED", ({ groups }) => groups.length > 2);

/** Opened from a link with the filter. */
export const FilteredByAddress = meta.story({
  parameters: { searchParams: "?tab=tasks&task-status=failed" },
  render: (_, { globals }) => <WorkflowDetailScreen name={failed(expectedWorld(globals)).name} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: /^Failed \d/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(
      canvas.queryByText("Completed", { selector: "tr[aria-level='2'] *" }),
    ).not.toBeInTheDocument();
  },
});

const retried = (world: World) =>
  workflowOf(world, "COMPLETED", ({ groups }) =>
    groups.some(({ tasks }) => tasks.length > 2 && tasks.some(({ retry_id }) => retry_id > 0)),
  );

/** A retried task is one task; its earlier attempts are below it. */
export const Retried = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={retried(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals }) => {
    const workflow = retried(expectedWorld(globals));
    await expect(await canvas.findByRole("button", { name: `All ${taskCount(workflow)}` })).toBeVisible();
    await expect(canvas.getAllByText("Rescheduled")).toHaveLength(
      attempts(workflow).filter(({ status }) => status === "RESCHEDULED").length,
    );
  },
});

const many = (world: World) => enlarged(running(world), { groups: 60, tasks: 400 });

/** More than 30 tasks: groups start collapsed. */
export const ManyTasks = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(answersWith(many(expectedWorld(globals))));
  },
  render: Keyboard.input.render,
  play: async ({ canvas, userEvent }) => {
    const grid = within(await canvas.findByRole("treegrid"));
    await expect(grid.getAllByRole("row")).toHaveLength(1 + 60);
    await userEvent.click(canvas.getByRole("button", { name: "Expand all" }));
    await expect(grid.getAllByRole("row")).toHaveLength(1 + 60 + 400);
    await userEvent.click(canvas.getByRole("button", { name: "Collapse all" }));
    await expect(grid.getAllByRole("row")).toHaveLength(1 + 60);
  },
});

/** The overview lists the first groups, and leads to all of them. */
export const ManyGroups = meta.story({
  parameters: { searchParams: "" },
  beforeEach: ManyTasks.input.beforeEach,
  render: Keyboard.input.render,
  play: async ({ canvas, userEvent }) => {
    const groups = within(await canvas.findByRole("region", { name: "60 groups" }));
    await expect(groups.getAllByRole("row")).toHaveLength(1 + 10);
    await userEvent.click(groups.getByRole("button", { name: "Show all 60 groups" }));
    await expect(await canvas.findByRole("treegrid", { name: "Groups and tasks" })).toBeVisible();
  },
});

/** Nodes of a pool differ in their number, which stays in view; the progress of a group is beside its name. */
export const NodeNumbers = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={retried(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals }) => {
    const grid = await canvas.findByRole("treegrid");
    const nodes = new Set(
      attempts(retried(expectedWorld(globals))).flatMap(({ node_name }) => node_name ?? []),
    );
    await expect(nodes.size).toBeGreaterThan(0);
    for (const node of nodes) {
      for (const cell of within(grid).getAllByTitle(node)) {
        const end = (cell.lastElementChild ?? cell).getBoundingClientRect().right;
        await expect(end).toBeLessThanOrEqual(cell.closest("td")?.getBoundingClientRect().right ?? 0);
      }
    }
    for (const row of grid.querySelectorAll("tr[aria-level='1']")) {
      await expect(row.querySelector("td [style*='width']")).toBeNull();
      await expect(row.querySelector("th [style*='width']")).not.toBeNull();
    }
  },
});

/** A neighbor's name focuses that group. */
export const LeadsToGroup = meta.story({
  render: Keyboard.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    const workflow = running(expectedWorld(globals));
    const [target = ""] = workflow.groups.flatMap(
      ({ remaining_upstream_groups = [] }) => remaining_upstream_groups,
    );
    const [link] = await canvas.findAllByRole("button", { name: target });
    if (link === undefined) throw new Error(`No group waits for ${target}.`);
    await userEvent.click(link);
    await expect(document.activeElement).toHaveAttribute("aria-level", "1");
    await expect(document.activeElement).toHaveTextContent(target);
    await expect(document.activeElement).toHaveAttribute("aria-expanded", "true");
  },
});

/** Copies the full name, even if truncated. */
export const CopiesName = meta.story({
  parameters: { searchParams: "" },
  render: Keyboard.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    const { name, uuid } = running(expectedWorld(globals));
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(await canvas.findByRole("button", { name: "Copy workflow name" }));
    await expect(writeText).toHaveBeenLastCalledWith(name);
    await userEvent.click(canvas.getByRole("button", { name: "Copy UUID" }));
    await expect(writeText).toHaveBeenLastCalledWith(uuid);
  },
});
