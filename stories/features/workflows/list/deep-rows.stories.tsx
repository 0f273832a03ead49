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

/** Near the end of a billion rows: one request, for that page. */
export const JumpToRow = meta.story({
  globals: { volume: "billion" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    const before = requestedOffsets().length;
    await userEvent.type(canvas.getByLabelText("Go to row"), "999,999,980{Enter}");
    const { name } = rowAt(world, 999_999_979);
    await waitFor(() => expect(list.row(999_999_979)).toHaveTextContent(name));
    await expect(list.row(999_999_979)).toHaveFocus();
    await expect(requestedOffsets().slice(before)).toEqual([999_999_950]);
  },
});

/** A link to a deep row only loads its page. */
export const LinkToRow = meta.story({
  globals: { volume: "billion" },
  parameters: { searchParams: "?row=123456789&order=oldest&all=true" },
  play: async ({ canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    // Oldest first: row 123,456,789 from the end.
    const { name } = rowAt(world, world.workflows.total - 123_456_789);
    await waitFor(() => expect(list.row(123_456_788)).toHaveTextContent(name));
    await expect(new Set(requestedOffsets())).not.toContain(0);
  },
});
