import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ListScreen } from "@/components/list-page/list-screen";
import { formatCount } from "@/lib/format/number";
import { datasetHandlers } from "@/mocks/handlers";
import { inAppShell } from "../../frames/in-app-shell";
import { datasetList, forgetTable } from "./dataset-list";

/** A list page from a definition of forty lines; see Pages/Workflows and Pages/Tasks for all features. */
const meta = preview.meta({
  title: "Components/ListPage",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { nextjs: { appDirectory: true, navigation: { pathname: "/datasets" } } },
  beforeEach({ msw, world }) {
    msw.use(...datasetHandlers(world));
    return forgetTable;
  },
  render: () => <ListScreen definition={datasetList} />,
});

export default meta;

export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No datasets yet")).toBeVisible();
  },
});

/** No match: clearing the filters restores all rows. */
export const NoMatch = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?f=name:no-such-name" },
  play: async ({ canvas, userEvent, world }) => {
    await expect(await canvas.findByText("No dataset matches these filters")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
    const { total } = world.datasets.page({ offset: 0, limit: 1 });
    await expect(await canvas.findByText(new RegExp(formatCount(total, "dataset")))).toBeVisible();
  },
});
