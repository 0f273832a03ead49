import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { TextArea } from "@/components/ui/text-area";

const meta = preview.meta({
  title: "Components/TextArea",
  component: TextArea,
  parameters: { layout: "padded" },
  args: { label: "Reason", className: "max-w-md" },
});

export default meta;

export const Basic = meta.story({
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole("textbox", { name: "Reason" });
    await userEvent.click(canvas.getByText("Reason"));
    await expect(field).toHaveFocus();
    await userEvent.keyboard("The learning rate{Enter}was wrong");
    await expect(field).toHaveValue("The learning rate\nwas wrong");
  },
});

export const WithHelp = meta.story({
  args: { help: "Anyone who can view the workflow can read it.", placeholder: "Reason for canceling" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Reason" })).toHaveAccessibleDescription(
      "Anyone who can view the workflow can read it.",
    );
  },
});

export const Filled = meta.story({
  args: {
    defaultValue: "The loss went up after step 12,000.\nI start again from the checkpoint before.",
    rows: 4,
  },
});

export const Disabled = meta.story({
  args: { defaultValue: "The workflow has ended.", disabled: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Reason" })).toBeDisabled();
  },
});

/** A pasted text that is too long is refused with the limit, and not cut. */
export const TooLong = meta.story({
  args: { maxLength: 20 },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole("textbox", { name: "Reason" });
    await userEvent.type(field, "The rate ");
    await userEvent.paste("was too high");
    const problem = "The text would be 21 characters long; the limit is 20.";
    await expect(await canvas.findByRole("alert")).toHaveTextContent(problem);
    await expect(field).toHaveValue("The rate ");
  },
});
