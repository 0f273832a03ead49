import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect, screen, waitFor } from "storybook/test";
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

/** Rows, total, and the page that a row opens. */
export const Default = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, userEvent, world }) => {
    const { entries, total } = world.datasets.page({ offset: 0, limit: 1 });
    await expect(await canvas.findByText(formatCount(total, "dataset"))).toBeVisible();
    const name = entries[0]?.name ?? "";
    await userEvent.dblClick(await canvas.findByText(name));
    await waitFor(() => expect(getRouter().push).toHaveBeenLastCalledWith(`/datasets/${name}`));
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
    await waitFor(() => expect(screen.getByRole("menuitem", { name: /^Refresh/ })).toBeVisible());
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
