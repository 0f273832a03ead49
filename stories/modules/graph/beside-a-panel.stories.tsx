import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { SplitView } from "@/components/split-view/split-view";
import { GraphFrame, startTopToBottom } from "./graph-frame";
import { large } from "./graph-workflows";

const PANEL_KEY = "story-graph-panel";

const meta = preview.meta({
  title: "Workflow/Graph/Interaction",
  loaders: [loadWorld],
  parameters: { subject: large },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach() {
    const forget = startTopToBottom();
    return () => {
      forget();
      localStorage.removeItem(PANEL_KEY);
    };
  },
  render: (_, { subject }) => (
    // Enough width for both parts.
    <div className="flex h-dvh min-w-[900px]">
      <SplitView
        storageKey={PANEL_KEY}
        mainLabel="Graph"
        panelLabel="Details"
        main={<GraphFrame workflow={subject.workflow} className="h-full" />}
        panel={<p className="p-4 text-sm">What was chosen.</p>}
      />
    </div>
  ),
});

export default meta;

/** The selected group stays in view when the panel grows. */
export const BesideAPanel = meta.story({
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
