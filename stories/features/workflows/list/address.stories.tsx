import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { expect, fn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/View",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

const onUrlUpdate = fn();

/** Filters, order, row, columns, density, and preview are in the URL where they differ from the defaults. */
export const EverythingInTheAddress = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: () => void onUrlUpdate.mockClear(),
  render: () => (
    <NuqsTestingAdapter searchParams="?all=true" hasMemory onUrlUpdate={onUrlUpdate}>
      <WorkflowsScreen />
    </NuqsTestingAdapter>
  ),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const becomes = (query: string) =>
      waitFor(() => {
        const [update]: UrlUpdateEvent[] = onUrlUpdate.mock.lastCall ?? [];
        expect(decodeURIComponent(update?.queryString ?? "none")).toBe(query);
      });
    await list.loaded();
    await expect(onUrlUpdate).not.toHaveBeenCalled();

    await userEvent.click(canvas.getByRole("radio", { name: "Compact rows" }));
    await becomes("?all=true&density=compact");
    await userEvent.click(canvas.getByRole("button", { name: "Submitted" }));
    await becomes("?all=true&density=compact&order=oldest");
    await userEvent.click(canvas.getByRole("button", { name: /^Running/ }));
    await becomes("?density=compact&order=oldest&f=status:RUNNING");
    await userEvent.type(await canvas.findByLabelText("Go to row"), "500{Enter}");
    await becomes("?density=compact&order=oldest&f=status:RUNNING&row=500");

    await userEvent.click(canvas.getByRole("button", { name: /^Running/ }));
    await becomes("?density=compact&order=oldest&all=true");
    await userEvent.click(canvas.getByRole("button", { name: "Submitted" }));
    await userEvent.click(canvas.getByRole("radio", { name: "Comfortable rows" }));
    await becomes("?all=true");
    await userEvent.click(canvas.getByRole("button", { name: `Preview ${list.names()[0]}` }));
    await becomes(`?all=true&view=${list.names()[0]}`);
    await userEvent.keyboard("{Escape}");
    await becomes("?all=true");
  },
});

/** What the page cannot read is named with what it shows instead, and can be removed. */
export const UnreadableAddress = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  parameters: {
    searchParams: "?all=true&order=sideways&row=99999999999999999999&density=huge&columns=name_color",
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    const notice = canvas.getByText(/order=sideways/).closest<HTMLElement>("[role=status]");
    if (notice === null) throw new Error("Nothing names what is wrong.");
    await expect(notice).toHaveTextContent(
      "order=sideways: use newest or oldest. The newest are shown first.",
    );
    await expect(notice).toHaveTextContent("row=99999999999999999999: use a whole number from 1.");
    await expect(notice).toHaveTextContent("density=huge: use compact or comfortable.");
    await expect(notice).toHaveTextContent("the list has no column “color”");
    within(notice).getByRole("button", { name: "Remove from address" }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(canvas.queryByText(/order=sideways/)).toBeNull());
  },
});
