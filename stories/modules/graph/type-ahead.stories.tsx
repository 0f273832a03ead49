import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { focusedPlace, GraphFrame, startTopToBottom } from "./graph-frame";
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

/** Letters jump to the next matching name; after a pause they start a new one. */
export const TypeAhead = meta.story({
  play: async ({ canvas, subject, userEvent }) => {
    const names = subject.workflow.groups.map(({ name }) => name);
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

/** Types with explicit timestamps, 100 milliseconds per letter, because the tree reads them from the events. */
function typeAt(timeStamp: number, text: string) {
  for (const [index, key] of [...text].entries()) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: timeStamp + 100 * index });
    document.activeElement?.dispatchEvent(event);
  }
}
