import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { JumpToRow } from "@/components/data-table/jump-to-row";
import { composeWith } from "../../fixtures/compositions";

const meta = preview.meta({
  title: "Components/DataTable/Jump to row",
  component: JumpToRow,
  args: { total: 10_000, onJump: fn() },
  decorators: (Story) => (
    <div className="flex h-32 items-end justify-end p-4 text-xs">
      <Story />
    </div>
  ),
});
export default meta;

export const Default = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByLabelText("Go to row"), "9,980{Enter}");
    await expect(args.onJump).toHaveBeenCalledOnce();
    await expect(args.onJump).toHaveBeenCalledWith(9979);
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

export const TooBig = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    const field = canvas.getByLabelText("Go to row");
    await userEvent.type(field, "10001{Enter}");
    await expect(canvas.getByRole("alert")).toHaveTextContent("There are only 10,000 rows");
    await expect(field).toHaveAccessibleDescription("There are only 10,000 rows");
    await expect(field).toBeInvalid();
    await expect(args.onJump).not.toHaveBeenCalled();
  },
});

export const NotANumber = meta.story({
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByLabelText("Go to row");
    await userEvent.type(field, "last{Enter}");
    await expect(canvas.getByRole("alert")).toHaveTextContent(
      "“last” is not a row number. Enter a number from 1 to 10,000",
    );
    await userEvent.clear(field);
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

/** Enter of an input method does not jump, and Escape keeps the message. */
export const InputMethod = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    const field = canvas.getByLabelText("Go to row");
    await userEvent.type(field, "last{Enter}");
    await composeWith(field, "Enter", "Escape");
    await expect(canvas.getByRole("alert")).toBeVisible();
    await expect(args.onJump).not.toHaveBeenCalled();
  },
});
