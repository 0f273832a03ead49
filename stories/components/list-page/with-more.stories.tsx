import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ListPage } from "@/components/list-page/list-page";
import { ListTable } from "@/components/list-page/list-table";
import { useListPage } from "@/components/list-page/use-list-page";
import { useListView } from "@/components/list-page/use-list-view";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
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
});

export default meta;

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
