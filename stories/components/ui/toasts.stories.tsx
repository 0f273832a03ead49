import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { ToastOpener, withToasts } from "./toast-opener";

const meta = preview.meta({
  title: "Components/Toasts",
  component: ToastOpener,
  parameters: { layout: "padded", docs: { story: { inline: false, height: "240px" } } },
  decorators: [withToasts],
  args: { message: { title: "Credential saved" } },
});

export default meta;

export const Success = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Show the message" }));
    await waitFor(() => expect(screen.getByText("Credential saved", { selector: "p" })).toBeVisible());
  },
});

/** A failure stays until closed. */
export const Failure = meta.story({
  args: {
    message: {
      title: "The workflow could not be canceled",
      description: "It had already ended with status Completed.",
      tone: "danger",
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Show the message" }));
    const region = within(screen.getByRole("region", { name: /^Notifications/ }));
    await waitFor(() => expect(region.getByText(/It had already ended/)).toBeVisible());
    // Announced through a live region, so the visible copy is hidden from screen readers until focused.
    await userEvent.click(region.getByLabelText("Dismiss notification"));
    await waitFor(() => expect(region.queryByText(/It had already ended/)).not.toBeInTheDocument());
  },
});

/** Links to the result. */
export const WithLink = meta.story({
  args: {
    message: {
      title: "Workflow submitted",
      link: { label: "train-llama-70b-01", href: "/workflows/train-llama-70b-01" },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Show the message" }));
    const link = await screen.findByRole("link", { name: "train-llama-70b-01" });
    await expect(link).toHaveAttribute("href", "/workflows/train-llama-70b-01");
  },
});
