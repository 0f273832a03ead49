import { useState } from "react";
import { expect, fn, waitFor, type within } from "storybook/test";
import preview from "#.storybook/preview";
import { SplitView } from "@/components/split-view/split-view";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { groupGraph } from "@/modules/graph/group-graph";
import { directionKey, minimapKey } from "@/modules/graph/use-graph-preferences";
import { enlarged, expectedWorld } from "../../features/workflows/detail/detail-page";
import { forgetGraphPreferences, GraphFrame, type GraphFrameProps } from "./graph-frame";
import { firstGroup, layered, runningWorkflow } from "./graph-workflows";

const PANEL_KEY = "story-graph-panel";
const onSelect = fn<NonNullable<GraphFrameProps["onSelect"]>>();

const meta = preview.meta({
  title: "Workflow/Graph/Interaction",
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach() {
    onSelect.mockClear();
    forgetGraphPreferences();
    localStorage.setItem(directionKey, "TB");
    return () => {
      forgetGraphPreferences();
      localStorage.removeItem(PANEL_KEY);
    };
  },
  render: (_, { globals }) => (
    <GraphFrame workflow={runningWorkflow(expectedWorld(globals))} onSelect={onSelect} />
  ),
});

export default meta;

/** Tree item of a group or task. */
function itemNamed(canvas: { getByRole: ReturnType<typeof within>["getByRole"] }, name: string): HTMLElement {
  return canvas.getByRole("treeitem", { name: new RegExp(`${name} `) });
}

/** Place with the focus. */
function focusedPlace() {
  const { group, task } = document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {};
  return { group, task };
}

/** One tab stop; arrows move, plus and minus expand and collapse, Enter selects, Escape clears the selection. */
export const KeyboardTree = meta.story({
  play: async ({ canvas, globals, userEvent }) => {
    const workflow = runningWorkflow(expectedWorld(globals));
    const first = firstGroup(workflow);
    const node = groupGraph(workflow.groups).groups.get(first.name);
    const [task = "", next = ""] = node?.tasks.map(({ name }) => name) ?? [];
    await canvas.findByRole("tree");

    await userEvent.tab();
    await expect(document.activeElement).toHaveAttribute("role", "treeitem");
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(focusedPlace()).toEqual({ group: first.name, task: undefined }));
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(node?.downstream).toContain(focusedPlace().group));
    await userEvent.keyboard("{ArrowUp}{Home}");
    await waitFor(() => expect(focusedPlace().group).toBe(first.name));

    await userEvent.keyboard("+");
    await waitFor(() => expect(document.activeElement).toHaveAttribute("aria-expanded", "true"));
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(focusedPlace().task).toBe(task));
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(focusedPlace().task).toBe(next));
    await expect(document.activeElement).toHaveAttribute("aria-level", "2");
    await userEvent.keyboard("{Enter}");
    await expect(onSelect).toHaveBeenLastCalledWith({ group: first.name, task: next });
    await waitFor(() => expect(document.activeElement).toHaveAttribute("aria-selected", "true"));

    await userEvent.keyboard("-");
    await waitFor(() => expect(focusedPlace()).toEqual({ group: first.name, task: undefined }));
    await expect(document.activeElement).toHaveAttribute("aria-expanded", "false");
    await userEvent.keyboard("{Escape}");
    await expect(onSelect).toHaveBeenLastCalledWith(null);
    await waitFor(() => expect(document.activeElement).toHaveAttribute("aria-selected", "false"));

    // The next tab stop is the toolbar.
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Zoom out" })).toHaveFocus();
  },
});

/** Types with explicit timestamps, 100 milliseconds per letter, because the tree reads them from the events. */
function typeAt(timeStamp: number, text: string) {
  for (const [index, key] of [...text].entries()) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: timeStamp + 100 * index });
    document.activeElement?.dispatchEvent(event);
  }
}

/** Letters jump to the next matching name; after a pause they start a new one. */
export const TypeAhead = meta.story({
  play: async ({ canvas, globals, userEvent }) => {
    const { groups } = runningWorkflow(expectedWorld(globals));
    const names = groups.map(({ name }) => name);
    const [one, other] = names.filter((name) =>
      names.every((next) => next === name || !next.startsWith(name)),
    );
    if (one === undefined || other === undefined) throw new Error("Fewer than two names tell groups apart.");
    await canvas.findByRole("tree");
    await userEvent.tab();
    await expect(document.activeElement).toHaveAttribute("role", "treeitem");
    typeAt(1_000, other);
    await waitFor(() => expect(focusedPlace()).toEqual({ group: other, task: undefined }));
    typeAt(60_000, one.toUpperCase());
    await waitFor(() => expect(focusedPlace()).toEqual({ group: one, task: undefined }));
    // No name matches, so nothing moves.
    typeAt(120_000, "?");
    await expect(focusedPlace().group).toBe(one);
  },
});

/** Clicking a group or a task selects it; clicking the background clears the selection. */
export const Pointer = meta.story({
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const { name, tasks } = firstGroup(runningWorkflow(expectedWorld(globals)));
    const [task = { name: "" }] = tasks;
    await canvas.findByRole("tree");
    await userEvent.click(itemNamed(canvas, `^${name}`));
    await expect(onSelect).toHaveBeenLastCalledWith({ group: name, task: undefined });
    await userEvent.click(canvas.getByTitle(`Show tasks in ${name}`));
    await expect(onSelect).toHaveBeenCalledTimes(1);
    await userEvent.click(await canvas.findByTitle(new RegExp(`^${task.name}: `)));
    await expect(onSelect).toHaveBeenLastCalledWith({ group: name, task: task.name });
    const pane = canvasElement.querySelector(".react-flow__pane");
    if (pane !== null) await userEvent.click(pane);
    await expect(onSelect).toHaveBeenLastCalledWith(null);
  },
});

/** Direction and minimap are stored in the browser; a button fits the graph to the view. */
export const Toolbar = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const tree = await canvas.findByRole("tree");
    const scale = () => canvasElement.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform;
    const first = scale();
    await userEvent.click(canvas.getByRole("button", { name: "Zoom in" }));
    await waitFor(() => expect(scale()).not.toBe(first));
    await userEvent.click(canvas.getByRole("button", { name: "Fit to view" }));
    await waitFor(() => expect(scale()).toBe(first));

    await userEvent.click(canvas.getByRole("button", { name: "Minimap" }));
    await expect(await canvas.findByRole("img", { name: "Graph minimap" })).toBeVisible();
    await expect(localStorage.getItem(minimapKey)).toBe("true");

    await userEvent.click(canvas.getByRole("button", { name: "Lay out left to right" }));
    await waitFor(() => expect(tree).toHaveAttribute("aria-orientation", "horizontal"));
    await expect(localStorage.getItem(directionKey)).toBe("LR");
    await expect(canvas.getByRole("button", { name: "Lay out top to bottom" })).toBeVisible();
  },
});

/** A later response for the same workflow: everything has completed. */
function later(workflow: WorkflowQueryResponse): WorkflowQueryResponse {
  return {
    ...workflow,
    status: "COMPLETED",
    groups: workflow.groups.map((group) => ({
      ...group,
      status: "COMPLETED" as const,
      remaining_upstream_groups: [],
      tasks: group.tasks.map((task) => ({ ...task, status: "COMPLETED" as const })),
    })),
  };
}

function RefreshedGraph({ workflow }: { workflow: WorkflowQueryResponse }) {
  const [refreshed, setRefreshed] = useState(false);
  return (
    <div className="flex h-dvh flex-col">
      <button
        type="button"
        onClick={() => setRefreshed(true)}
        className="m-2 self-start rounded-md border px-2"
      >
        Refresh
      </button>
      <GraphFrame workflow={refreshed ? later(workflow) : workflow} className="min-h-0 flex-1" />
    </div>
  );
}

/** Status changes move nothing, and expanded groups stay expanded. */
export const RefreshKeepsPlaces = meta.story({
  render: (_, { globals }) => <RefreshedGraph workflow={runningWorkflow(expectedWorld(globals))} />,
  play: async ({ canvas, globals, userEvent }) => {
    const { name } = firstGroup(runningWorkflow(expectedWorld(globals)));
    await userEvent.click(await canvas.findByTitle(`Show tasks in ${name}`));
    await canvas.findByRole("treeitem", { expanded: true });
    const places = () =>
      canvas.getAllByRole("treeitem").map((item) => JSON.stringify(item.getBoundingClientRect()));
    // The graph may pan to show the whole list.
    let before: string[] = [];
    await waitFor(() => {
      const now = places();
      const stands = JSON.stringify(now) === JSON.stringify(before);
      before = now;
      expect(stands).toBe(true);
    });
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() =>
      expect(canvas.queryByRole("treeitem", { name: /Waiting|Running/ })).not.toBeInTheDocument(),
    );
    await expect(places()).toEqual(before);
    await expect(canvas.getAllByRole("treeitem", { expanded: true })).toHaveLength(1);
  },
});

/** The list of 400 tasks mounts only visible rows; the keyboard reaches all of them. */
export const LongTaskList = meta.story({
  render: (_, { globals }) => (
    <GraphFrame
      workflow={enlarged(runningWorkflow(expectedWorld(globals)), { groups: 1, tasks: 400 })}
      onSelect={onSelect}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    const group = await canvas.findByRole("treeitem");
    group.focus();
    await userEvent.keyboard("++");
    await waitFor(() => expect(focusedPlace().task).toMatch(/-0$/));
    await expect(canvas.getAllByRole("treeitem").length).toBeLessThan(40);
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(focusedPlace().task).toMatch(/-399$/));
    await expect(document.activeElement).toHaveAttribute("aria-setsize", "400");
    await waitFor(() => {
      const list = canvas.getByRole("group", { name: /^Tasks of / }).getBoundingClientRect();
      const row = document.activeElement?.getBoundingClientRect();
      expect(row?.bottom).toBeLessThanOrEqual(list.bottom + 1);
      expect(row?.top).toBeGreaterThanOrEqual(list.top);
    });
  },
});

/** The selected group stays in view when the panel grows. */
export const BesideAPanel = meta.story({
  render: (_, { globals }) => (
    // Enough width for both parts.
    <div className="flex h-dvh min-w-[900px]">
      <SplitView
        storageKey={PANEL_KEY}
        mainLabel="Graph"
        panelLabel="Details"
        main={<GraphFrame workflow={layered(runningWorkflow(expectedWorld(globals)))} className="h-full" />}
        panel={<p className="p-4 text-sm">What was chosen.</p>}
      />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    const tree = await canvas.findByRole("tree");
    const isInView = () => {
      const frame = tree.getBoundingClientRect();
      const chosen = canvas.getByRole("treeitem", { selected: true }).getBoundingClientRect();
      expect(chosen.left).toBeGreaterThanOrEqual(frame.left);
      expect(chosen.right).toBeLessThanOrEqual(frame.right);
      expect(chosen.top).toBeGreaterThanOrEqual(frame.top);
      expect(chosen.bottom).toBeLessThanOrEqual(frame.bottom);
    };
    await userEvent.tab();
    await userEvent.keyboard("{End}{Enter}");
    await waitFor(isInView);
    const width = tree.getBoundingClientRect().width;
    canvas.getByRole("separator", { name: "Resize graph and details" }).focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
    await waitFor(() => expect(tree.getBoundingClientRect().width).toBeLessThan(width));
    await waitFor(isInView);
  },
});
