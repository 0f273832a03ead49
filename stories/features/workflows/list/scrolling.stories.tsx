import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { rowAt } from "../../../fixtures/row-at";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList, requestedOffsets } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/Scrolling",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  globals: { volume: "high" },
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** Scrolling loads the next page. */
export const NextPage = meta.story({
  play: async ({ canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.scrollTo(55);
    const { name } = rowAt(world, 59);
    await waitFor(() => expect(list.row(59)).toHaveTextContent(name));
    await expect(requestedOffsets()).toContain(50);
  },
});

/** Home, End, Page Down, and arrows move through the whole list. */
export const RowKeys = meta.story({
  play: async ({ canvasElement, world: { workflows }, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.row(0)?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect(list.row(1)).toHaveFocus();
    await userEvent.keyboard("{End}");
    const last = workflows.total - 1;
    await waitFor(() => expect(list.row(last)).toHaveTextContent(rowAt({ workflows }, last).name));
    await expect(list.row(last)).toHaveFocus();
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(list.row(0)).toHaveTextContent(rowAt({ workflows }, 0).name));
    await expect(list.row(0)).toHaveFocus();
  },
});
