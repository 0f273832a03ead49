import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { directionKey } from "@/modules/graph/use-graph-preferences";
import { GraphFrame, startWithDefaults } from "./graph-frame";
import { expandable } from "./graph-workflows";

const meta = preview.meta({
  title: "Workflow/Graph/States",
  loaders: [loadWorld],
  parameters: { subject: expandable },
  globals: { volume: "default" },
  beforeEach: startWithDefaults,
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} />,
});

export default meta;

export const LeftToRight = meta.story({
  beforeEach: () => localStorage.setItem(directionKey, "LR"),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("tree")).toHaveAttribute("aria-orientation", "horizontal");
  },
});

export const Narrow = meta.story({
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} className="h-[640px] w-[360px]" />,
});
