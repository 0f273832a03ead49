import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { ListPage } from "@/components/list-page/list-page";
import { ListScreen } from "@/components/list-page/list-screen";
import { ListTable } from "@/components/list-page/list-table";
import { useListPage } from "@/components/list-page/use-list-page";
import { useListView } from "@/components/list-page/use-list-view";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/format/number";
import { datasetHandlers } from "@/mocks/handlers.ts";
import { inAppShell } from "../../frames/in-app-shell";
import { datasetList } from "./dataset-list";

/** A list page from a definition of forty lines; see Pages/Workflows and Pages/Tasks for all features. */
const meta = preview.meta({
  title: "Components/ListPage",
  decorators: [inAppShell],
  parameters: { nextjs: { appDirectory: true, navigation: { pathname: "/datasets" } } },
  beforeEach({ msw, globals }) {
    msw.use(...datasetHandlers(worldOf(globals)));
  },
  render: () => <ListScreen definition={datasetList} />,
});

export default meta;

/** Rows, total, and the page that a row opens. */
export const Default = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, userEvent, globals }) => {
    const { entries, total } = worldOf(globals).datasets.page({ offset: 0, limit: 1 });
    await expect(await canvas.findByText(formatCount(total, "dataset"))).toBeVisible();
    const name = entries[0]?.name ?? "";
    await userEvent.dblClick(await canvas.findByText(name));
    await waitFor(() => expect(getRouter().push).toHaveBeenLastCalledWith(`/datasets/${name}`));
  },
});

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
  play: async ({ canvas, userEvent, globals }) => {
    await expect(await canvas.findByText("No dataset matches these filters")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
    const { total } = worldOf(globals).datasets.page({ offset: 0, limit: 1 });
    await expect(await canvas.findByText(new RegExp(formatCount(total, "dataset")))).toBeVisible();
  },
});

function PageWithMore() {
  const list = useListPage(datasetList, useListView(datasetList));
  return (
    <ListPage list={list} badge={<Badge>Beta</Badge>} actions={<Button>Upload</Button>}>
      <ListTable list={list} footer={<span>A footer</span>} />
    </ListPage>
  );
}

/** A page with more around the same parts: a badge, actions, a footer. */
export const WithMore = meta.story({
  globals: { volume: "default" },
  render: () => <PageWithMore />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Upload" })).toBeVisible();
    await expect(await canvas.findByText("A footer")).toBeVisible();
  },
});
