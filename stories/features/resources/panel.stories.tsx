import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ResourcesScreen } from "@/features/resources/resources-screen";
import { failsWith } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../frames/in-app-shell";
import { listDriver } from "../list-driver";
import { nodePath } from "./node-page";
import { panelOf, prepareResources, resourcesParameters } from "./resources-page";

const meta = preview.meta({
  title: "Pages/Resources/Panel",
  component: ResourcesScreen,
  parameters: resourcesParameters,
  decorators: [inAppShell],
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  loaders: [loadWorld],
  beforeEach: prepareResources,
});

export default meta;

/** A row opens its node; arrow keys go on to the next, and Escape leads back to its row. */
export const OpensAndWalks = meta.story({
  play: async ({ canvasElement, canvas, world: { resources }, userEvent }) => {
    const list = listDriver(canvasElement, "Resources");
    const [first, second] = resources.generateGlobalPage(0, 2).entries;
    await list.loaded();
    list.row(0)?.focus();
    await userEvent.keyboard("{Enter}");
    const panel = await panelOf(first?.hostname ?? "");
    await expect(await within(panel).findByRole("region", { name: "Status" })).toBeVisible();
    await userEvent.keyboard("{ArrowDown}");
    await panelOf(second?.hostname ?? "");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(canvas.queryByRole("region", { name: "Node" })).toBeNull());
    await expect(list.row(1)).toHaveFocus();
  },
});

/** A node that is taken away while its panel is open is said to be gone, in place; the list stays. */
export const NodeGone = meta.story({
  beforeEach({ parameters, world }) {
    const [node] = world.resources.generateGlobalPage(0, 1).entries;
    parameters.searchParams = `?view=${node?.hostname}`;
  },
  parameters: { searchParams: "" },
  play: async ({ canvas, canvasElement, world: { resources }, msw, userEvent }) => {
    const list = listDriver(canvasElement, "Resources");
    const [node] = resources.generateGlobalPage(0, 1).entries;
    const panel = await panelOf(node?.hostname ?? "");
    await within(panel).findByRole("region", { name: "Status" });
    msw.use(failsWith(nodePath, 404));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await within(panel).findByText("Node not found")).toBeVisible();
    await expect(list.hrefs()).not.toEqual([]);
  },
});

/** On a phone the panel is a sheet over the list. */
export const Narrow = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
  parameters: { searchParams: "" },
  beforeEach({ parameters, world }) {
    const [node] = world.resources.generateGlobalPage(0, 1).entries;
    parameters.searchParams = `?view=${node?.hostname}`;
  },
  play: async ({ world: { resources } }) => {
    const [node] = resources.generateGlobalPage(0, 1).entries;
    const panel = await panelOf(node?.hostname ?? "");
    await expect(await within(panel).findByRole("region", { name: "In use" })).toBeVisible();
  },
});
