import { expect, screen, spyOn, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hostRanges } from "@/features/resources/hosts/host-ranges";
import { ResourcesScreen } from "@/features/resources/resources-screen";
import { formatCount } from "@/lib/format/number";
import { inAppShell } from "../../frames/in-app-shell";
import { prepareResources, resourcesParameters } from "./resources-page";

const meta = preview.meta({
  title: "Pages/Resources/Host list",
  component: ResourcesScreen,
  parameters: resourcesParameters,
  decorators: [inAppShell],
  globals: { volume: "default" },
  loaders: [loadWorld],
  beforeEach: prepareResources,
});

export default meta;

/** The names of all nodes that match, as ranges. */
export const Ranges = meta.story({
  parameters: { searchParams: "?f=status:DRAINING" },
  play: async ({ canvas, world: { resources }, userEvent }) => {
    const written = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const nodes = resources.map({ filter: { statuses: ["DRAINING"] }, level: "node" })?.nodes ?? [];
    await canvas.findByText(formatCount(nodes.length, "node"));
    await userEvent.click(canvas.getByRole("button", { name: "Copy host list" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Host list" }));
    await userEvent.click(await dialog.findByRole("button", { name: "Copy ranges" }));
    await expect(written).toHaveBeenLastCalledWith(hostRanges(nodes.map(({ hostname }) => hostname)));
    await userEvent.click(dialog.getByRole("button", { name: "Copy names" }));
    await expect(written).toHaveBeenLastCalledWith(nodes.map(({ hostname }) => hostname).join("\n"));
  },
});

/** More nodes than a list can hold: why, and what to do. */
export const TooMany = meta.story({
  globals: { volume: "high" },
  play: async ({ canvas, world: { resources }, userEvent }) => {
    await canvas.findByText(formatCount(resources.count(), "node"));
    await userEvent.click(canvas.getByRole("button", { name: "Copy host list" }));
    const dialog = await screen.findByRole("dialog", { name: "Host list" });
    await expect(dialog).toHaveTextContent(
      `${formatCount(resources.count(), "node")} are listed; a host list holds up to 5,000.`,
    );
  },
});
