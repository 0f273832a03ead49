import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { AddressNotice } from "@/components/states/address-notice";
import { oneOf, parserChecks } from "@/lib/address/address-checks";
import { parseAsWholeNumber } from "@/lib/address/whole-number-parser";

const meta = preview.meta({
  title: "Components/AddressNotice",
  component: AddressNotice,
  parameters: { layout: "padded" },
  args: {
    checks: {
      order: oneOf(["newest", "oldest"], "The newest are shown first."),
      ...parserChecks(
        { row: parseAsWholeNumber(1) },
        { row: "use a whole number from 1. The list starts at the top." },
      ),
    },
  },
});

export default meta;

/** Parameters that the page cannot read, and what it shows instead; the button removes them. */
export const Unreadable = meta.story({
  parameters: { searchParams: "?order=sideways&row=-3" },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(/^The address has order=sideways: use newest or oldest/)).toBeVisible();
    canvas.getByRole("button", { name: "Remove from address" }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(canvas.queryByRole("status")).toBeNull());
  },
});

/** Nothing for an address that the page can read. */
export const Readable = meta.story({
  parameters: { searchParams: "?order=oldest&row=7" },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("status")).toBeNull();
  },
});
