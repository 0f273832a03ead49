import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatNumber } from "@/lib/format/number";
import { ClusterPage } from "./parts/cluster-page";

const meta = preview.meta({ title: "Docs/Cluster", loaders: [loadWorld] });

export default meta;

/** The pools of the toolbar's world at its moment, whose sums are those of the lists. */
export const Cluster = meta.story({
  render: (_, { world }) => <ClusterPage world={world} />,
  play: async ({ canvas, world }) => {
    const all = canvas.getByRole("rowheader", { name: "All pools" }).closest("tr");
    const running = world.workflows.count({ statuses: ["RUNNING"] });
    await expect(all?.cells[2]).toHaveTextContent(formatNumber(running));
  },
});
