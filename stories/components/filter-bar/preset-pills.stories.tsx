import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { FilterBarExample } from "./filter-bar-example";

const meta = preview.meta({
  title: "Components/FilterBar/Presets",
  component: FilterBarExample,
  parameters: { layout: "padded" },
  args: { withPresets: true },
});

export default meta;

export const WithCounts = meta.story({
  args: {
    initial: ["status:RUNNING"],
    counts: { running: 1_204, pending: 87, waiting: 0, completed: 48_113, failed: 5_020 },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Running 1,204" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(canvas.getByRole("button", { name: "Failed 5,020" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
  },
});

/** Twelve statuses under one name: one click adds one chip, another removes it. */
export const Collapsed = meta.story({
  args: { initial: ["name:bert", "status:RUNNING"] },
  play: async ({ canvas, userEvent }) => {
    const failed = canvas.getByRole("button", { name: "Failed" });
    await userEvent.click(failed);
    await expect(failed).toHaveAttribute("aria-pressed", "true");
    await expect(
      canvas
        .getAllByRole("group")
        .slice(1)
        .map((chip) => chip.getAttribute("aria-label")),
    ).toEqual(["Name contains bert", "Status: Running", "Status: Failed (12)"]);
    await userEvent.click(failed);
    await waitFor(() => expect(canvas.queryByRole("group", { name: "Status: Failed (12)" })).toBeNull());
    await expect(canvas.getByRole("group", { name: "Status: Running" })).toBeVisible();

    await userEvent.click(failed);
    await userEvent.click(canvas.getByRole("button", { name: "Status: Failed (12), remove" }));
    await expect(failed).toHaveAttribute("aria-pressed", "false");

    // The story ends with the one chip, for the picture.
    await userEvent.click(failed);
    await expect(canvas.getByRole("group", { name: "Status: Failed (12)" })).toBeVisible();
  },
});

/** An incomplete preset shows individual chips; a click adds the missing ones. */
export const Incomplete = meta.story({
  args: { initial: ["status:FAILED", "status:FAILED_EVICTED"] },
  play: async ({ canvas, userEvent }) => {
    const failed = canvas.getByRole("button", { name: "Failed" });
    await expect(failed).toHaveAttribute("aria-pressed", "false");
    await expect(canvas.getByRole("group", { name: "Status: Evicted" })).toBeVisible();
    await userEvent.click(failed);
    await expect(canvas.getByRole("group", { name: "Status: Failed (12)" })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("group", { name: "Status: Evicted" })).toBeNull());
  },
});
