import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { groupGraph } from "@/modules/graph/group-graph";
import { focusedPlace, GraphFrame, type GraphFrameProps, startTopToBottom } from "./graph-frame";
import { expandable, firstGroup } from "./graph-workflows";

const onSelect = fn<NonNullable<GraphFrameProps["onSelect"]>>();

const meta = preview.meta({
  title: "Workflow/Graph/Interaction",
  loaders: [loadWorld],
  parameters: { subject: expandable },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach() {
    onSelect.mockClear();
    return startTopToBottom();
  },
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} onSelect={onSelect} />,
});

export default meta;

/** One tab stop; arrows move, plus and minus expand and collapse, Enter selects, Escape clears the selection. */
export const KeyboardTree = meta.story({
  play: async ({ canvas, subject: { workflow }, userEvent }) => {
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
