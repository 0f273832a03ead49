import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { listSearchKey } from "@/lib/hrefs/list-search";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters } from "./detail-page";

const mistyped = "train-llama-70b-mistyped";

const meta = preview.meta({
  title: "Pages/Workflow detail",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: detailParameters,
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: () => <WorkflowDetailScreen name={mistyped} />,
});

export default meta;

/** The list's last query string. */
const listSearch = "?f=status:FAILED&f=pool:training-h100";

/** An outdated or mistyped link; the way back keeps the list's filters. */
export const NotFound = meta.story({
  beforeEach: () => {
    sessionStorage.setItem(listSearchKey("/workflows"), listSearch);
    return () => sessionStorage.removeItem(listSearchKey("/workflows"));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Workflow not found")).toBeVisible();
    await expect(canvas.getByText(mistyped, { selector: "code" })).toBeVisible();
    const href = `/workflows${listSearch}`;
    await expect(canvas.getByRole("link", { name: "All workflows" })).toHaveAttribute("href", href);
    const crumbs = within(canvas.getByRole("navigation", { name: "Breadcrumb" }));
    await expect(crumbs.getByRole("link", { name: "Workflows" })).toHaveAttribute("href", href);
  },
});
