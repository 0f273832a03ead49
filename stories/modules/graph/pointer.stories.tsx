import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { GraphFrame, type GraphFrameProps, startTopToBottom } from "./graph-frame";
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

/** Clicking a group or a task selects it; clicking the background clears the selection. */
export const Pointer = meta.story({
  play: async ({ canvas, canvasElement, subject, userEvent }) => {
    const { name, tasks } = firstGroup(subject.workflow);
    const [task = { name: "" }] = tasks;
    await canvas.findByRole("tree");
    await userEvent.click(canvas.getByRole("treeitem", { name: new RegExp(`^${name} `) }));
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
