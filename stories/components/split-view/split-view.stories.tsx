import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { SplitView } from "@/components/split-view/split-view";
import { storeInAnotherTab } from "../../frames/another-tab";
import { forgetWidth, graphAndDetails, inFrame, SEPARATOR, STORAGE_KEY, widthOf } from "./split-view-frame";

const meta = preview.meta({
  title: "Components/SplitView",
  component: SplitView,
  args: graphAndDetails,
  decorators: [inFrame],
  parameters: { docs: { story: { inline: false, height: "320px" } } },
  beforeEach: forgetWidth,
});

export default meta;

export const Basic = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("separator", { name: SEPARATOR })).toBeVisible();
    await expect(widthOf(canvas.getByText("The graph"))).toBeGreaterThan(
      widthOf(canvas.getByText("The details")),
    );
  },
});

/** Without a panel the main part has all of the width. */
export const NoPanel = meta.story({
  args: { panel: null },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.queryByRole("separator")).not.toBeInTheDocument());
    const main = canvas.getByText("The graph");
    await waitFor(() => expect(widthOf(main)).toBe(widthOf(canvas.getByTestId("frame"))));
  },
});

/** Arrow keys move the separator; its position is stored. */
export const Keyboard = meta.story({
  play: async ({ canvas, userEvent }) => {
    const panel = canvas.getByText("The details");
    const before = widthOf(panel);
    canvas.getByRole("separator", { name: SEPARATOR }).focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    await waitFor(() => expect(widthOf(panel)).toBeGreaterThan(before));
    await waitFor(() => expect(Number(localStorage.getItem(STORAGE_KEY))).toBeGreaterThan(45));
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    await waitFor(() => expect(widthOf(panel)).toBeLessThan(before));
  },
});

/** A size that another tab stores is the size here too. */
export const FollowsAnotherTab = meta.story({
  play: async ({ canvas }) => {
    const whole = widthOf(canvas.getByTestId("frame"));
    const panel = canvas.getByText("The details");
    await waitFor(() => expect(Math.abs(widthOf(panel) - whole * 0.45)).toBeLessThan(4));
    storeInAnotherTab(STORAGE_KEY, "60");
    await waitFor(() => expect(Math.abs(widthOf(panel) - whole * 0.6)).toBeLessThan(4));
  },
});

/** It restores the stored size. */
export const Kept = meta.story({
  beforeEach: () => localStorage.setItem(STORAGE_KEY, "30"),
  play: async ({ canvas }) => {
    const whole = widthOf(canvas.getByTestId("frame"));
    const panel = canvas.getByText("The details");
    // Clamped to the panel's minimum width.
    await waitFor(() => expect(Math.abs(widthOf(panel) - Math.max(320, whole * 0.3))).toBeLessThan(4));
  },
});
