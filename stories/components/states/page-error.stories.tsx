import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { PageError } from "@/components/states/page-error";

const meta = preview.meta({
  title: "Components/PageError",
  component: PageError,
  parameters: { layout: "padded" },
  args: {
    error: Object.assign(new TypeError("Cannot read properties of undefined (reading 'name')"), {
      digest: "3128574015",
    }),
    address: "https://console.example/workflows/train-llama?tab=logs",
    onReload: fn(),
    onBack: fn(),
  },
});

export default meta;

/** What was thrown, with details to copy, and two ways on. */
export const Thrown = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("Cannot read properties of undefined");
    await expect(canvas.getByRole("button", { name: "Copy error details" })).toBeVisible();
    canvas.getByRole("button", { name: "Reload page" }).focus();
    await userEvent.keyboard("{Enter}");
    await expect(args.onReload).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole("button", { name: "Go back" }));
    await expect(args.onBack).toHaveBeenCalledOnce();
  },
});

/** The address itself is at fault: its bad part is named. */
export const BadAddress = meta.story({
  args: {
    error: new URIError("URI malformed"),
    address: "https://console.example/workflows/train?task=%E0%A4%A",
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("task=%E0%A4%A")).toBeVisible();
  },
});
