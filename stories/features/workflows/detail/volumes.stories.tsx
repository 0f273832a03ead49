import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import type { World } from "@/mocks/world/world";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, expectedWorld } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Volumes",
  component: WorkflowDetailScreen,
  args: { name: "" },
  decorators: [inAppShell],
  parameters: { nextjs: { navigation: { pathname: "/workflows/name" } } },
  beforeEach({ msw, globals }) {
    msw.use(...detailHandlers(worldOf(globals)));
  },
});

export default meta;

const newestName = ({ workflows }: World) =>
  workflows.total === 0 ? "no-such-run" : workflows.entry(0).name;

/** The newest workflow of the toolbar's world, at any volume; an empty world has no such page. */
export const Newest = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={newestName(expectedWorld(globals))} />,
  play: async ({ canvas, globals }) => {
    const world = expectedWorld(globals);
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
