import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { inAppShell } from "../../../frames/in-app-shell";
import {
  listHandlers,
  listParameters,
  prepareList,
  recordListRequests,
  requestedOffsets,
  rowAt,
  scrollToRow,
  shownNames,
} from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/Scrolling",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  globals: { volume: "high" },
  beforeEach({ msw, globals }) {
    msw.use(...listHandlers(worldOf(globals)));
    recordListRequests(msw);
    return prepareList();
  },
});

export default meta;

/** Scrolling loads the next page. */
export const NextPage = meta.story({
  play: async ({ canvasElement, globals }) => {
    await waitFor(() => expect(shownNames(canvasElement)).not.toEqual([]));
    scrollToRow(canvasElement, 55);
    const { name } = worldOf(globals).workflows.entry(59);
    await waitFor(() => expect(rowAt(canvasElement, 59)).toHaveTextContent(name));
    await expect(requestedOffsets()).toContain(50);
  },
});

/** Near the end of a billion rows: one request, for that page. */
export const JumpToRow = meta.story({
  globals: { volume: "billion" },
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    await waitFor(() => expect(shownNames(canvasElement)).not.toEqual([]));
    const before = requestedOffsets().length;
    await userEvent.type(canvas.getByLabelText("Go to row"), "999,999,980{Enter}");
    const { name } = worldOf(globals).workflows.entry(999_999_979);
    await waitFor(() => expect(rowAt(canvasElement, 999_999_979)).toHaveTextContent(name));
    await expect(rowAt(canvasElement, 999_999_979)).toHaveFocus();
    await expect(requestedOffsets().slice(before)).toEqual([999_999_950]);
  },
});

/** A link to a deep row only loads its page. */
export const LinkToRow = meta.story({
  globals: { volume: "billion" },
  parameters: { searchParams: "?row=123456789&order=oldest&all=true" },
  play: async ({ canvasElement, globals }) => {
    // Oldest first: row 123,456,789 from the end.
    const { name } = worldOf(globals).workflows.entry(1_000_000_000 - 123_456_789);
    await waitFor(() => expect(rowAt(canvasElement, 123_456_788)).toHaveTextContent(name));
    await expect(new Set(requestedOffsets())).not.toContain(0);
  },
});

/** Home, End, Page Down, and arrows move through the whole list. */
export const RowKeys = meta.story({
  play: async ({ canvasElement, globals, userEvent }) => {
    const { workflows } = worldOf(globals);
    await waitFor(() => expect(shownNames(canvasElement)).not.toEqual([]));
    rowAt(canvasElement, 0)?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect(rowAt(canvasElement, 1)).toHaveFocus();
    await userEvent.keyboard("{End}");
    const last = workflows.total - 1;
    await waitFor(() => expect(rowAt(canvasElement, last)).toHaveTextContent(workflows.entry(last).name));
    await expect(rowAt(canvasElement, last)).toHaveFocus();
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(rowAt(canvasElement, 0)).toHaveTextContent(workflows.entry(0).name));
    await expect(rowAt(canvasElement, 0)).toHaveFocus();
  },
});
