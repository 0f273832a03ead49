import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import type { World } from "@/mocks/world/world";
import { rowAt } from "../../../fixtures/row-at";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Volumes",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: detailParameters,
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { world }) => <WorkflowDetailScreen name={newestName(world)} />,
});

export default meta;

const newestName = ({ workflows }: World) =>
  workflows.total === 0 ? "no-such-workflow" : rowAt({ workflows }, 0).name;

/** The newest workflow of the toolbar's world, at any volume; an empty world has no such page. */
export const Newest = meta.story({
  play: async ({ canvas, world }) => {
    if (world.workflows.total === 0) {
      await expect(await canvas.findByText("Workflow not found")).toBeVisible();
      return;
    }
    const name = newestName(world);
    await expect(await canvas.findByRole("tab", { name: "Overview" })).toBeVisible();
    await expect(within(canvas.getByRole("main")).getByRole("heading", { level: 1 })).toHaveTextContent(name);
  },
});

/** A volume of a billion workflows changes nothing. */
export const Billion = Newest.extend({ globals: { volume: "billion" } });
