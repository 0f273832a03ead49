import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { serializeInstantRange } from "@/lib/filters/date-range";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/Filters/Ended",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach: prepareList,
});

export default meta;

/** What ended within some hours, to the second: as typed, or as a link says it. */
export const WithinInstants = meta.story({
  play: async ({ canvas, canvasElement, world: { workflows, now }, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const whole = formatCount(workflows.total, "workflow");
    await canvas.findByText(whole);
    const [from, to] = [now - 5 * 3_600_000, now - 3_600_000];
    await userEvent.keyboard("{Control>}f{/Control}");
    await userEvent.keyboard(`ended:${serializeInstantRange(from, to)}{Enter}{Escape}`);
    const { entries, total } = workflows.generatePage(0, 5, { endedAfter: from, endedBefore: to });
    await expect(await canvas.findByText(`${formatNumber(total)} of ${whole}`)).toBeVisible();
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(entries.map(({ name }) => name)));
  },
});

/** Nobody knows what ended so long ago: it says so, and what can be asked. */
export const TooLongAgo = meta.story({
  play: async ({ canvas, world: { workflows }, userEvent }) => {
    await canvas.findByText(formatCount(workflows.total, "workflow"));
    await userEvent.keyboard("{Control>}f{/Control}");
    await userEvent.keyboard("ended:last-90-days{Enter}");
    await expect(await canvas.findByText(/^Ends are known for the last 30 days/)).toBeVisible();
  },
});
