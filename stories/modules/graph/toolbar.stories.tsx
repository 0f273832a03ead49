import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { directionKey, minimapKey } from "@/modules/graph/use-graph-preferences";
import { GraphFrame, startTopToBottom } from "./graph-frame";
import { expandable } from "./graph-workflows";

const meta = preview.meta({
  title: "Workflow/Graph/Interaction",
  loaders: [loadWorld],
  parameters: { subject: expandable },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: startTopToBottom,
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} />,
});

export default meta;

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
