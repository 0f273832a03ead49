import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
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
    return () => {
      for (const key of Object.values(tableStorageKeys(datasetList.key))) localStorage.removeItem(key);
    };
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

/** As on a phone: filters and one menu with all view controls; rows start near the top. */
export const Compact = meta.story({
  globals: { volume: "default" },
  render: () => (
    <div className="flex min-h-0 w-90 flex-1 flex-col">
      <ListScreen definition={datasetList} />
    </div>
  ),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const firstRow = await waitFor(() => {
      const row = canvasElement.querySelector("[data-row-index='0'] [role=gridcell]");
      if (row === null) throw new Error("There is no row yet.");
      return row;
    });
    const main = canvas.getByRole("main").getBoundingClientRect();
    await expect(firstRow.getBoundingClientRect().top - main.top).toBeLessThanOrEqual(190);
    await expect(canvas.queryByRole("button", { name: "Refresh" })).toBeNull();

    canvas.getByRole("button", { name: "List options" }).focus();
    await userEvent.keyboard("{Enter}");
    await expect(await screen.findByRole("menuitem", { name: /^Refresh/ })).toBeVisible();
    await expect(screen.getByRole("menuitemradio", { name: "Every 10 seconds" })).toBeVisible();
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Compact rows" }));
    await waitFor(() => expect(firstRow.getBoundingClientRect().height).toBeLessThan(36));

    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    await userEvent.click(canvas.getByRole("button", { name: "List options" }));
    await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: "Bucket" }));
    await waitFor(() =>
      expect(canvas.queryByRole("columnheader", { name: "Bucket", hidden: true })).toBeNull(),
    );
    await userEvent.click(screen.getByRole("menuitem", { name: "Reset" }));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    await expect(await canvas.findByRole("columnheader", { name: "Bucket" })).toBeInTheDocument();
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
