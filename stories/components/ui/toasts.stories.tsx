import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { Button } from "@/components/ui/button";
import { type ToastMessage, ToastProvider, useToast } from "@/components/ui/toasts";

function Opener({ message }: { message: ToastMessage }) {
  const show = useToast();
  return <Button onClick={() => show(message)}>Show the message</Button>;
}

const meta = preview.meta({
  title: "Components/Toasts",
  component: Opener,
  parameters: { layout: "padded", docs: { story: { inline: false, height: "240px" } } },
  decorators: [
    (Story) => (
      <ToastProvider>
        <div className="min-h-40">
          <Story />
        </div>
      </ToastProvider>
    ),
  ],
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

/** At most three: the oldest makes room. */
export const Several = meta.story({
  play: async ({ canvas, userEvent }) => {
    const button = canvas.getByRole("button", { name: "Show the message" });
    for (let count = 0; count < 4; count += 1) await userEvent.click(button);
    await waitFor(() => {
      const shown = screen.getAllByText("Credential saved", { selector: "p" });
      expect(shown.filter((element) => element.checkVisibility())).toHaveLength(3);
    });
  },
});

export const LongText = meta.story({
  args: {
    message: {
      title:
        "The credential of registry.example.com/foundation-models/experiments/of-a-team-with-a-very-long-name",
      description:
        "The replacement has a wider scope: all workflows of the team can pull their images with it.",
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Show the message" }));
    const title = await screen.findByText(/of-a-team-with-a-very-long-name$/, { selector: "p" });
    await waitFor(() => expect(title.getBoundingClientRect().right).toBeLessThanOrEqual(window.innerWidth));
  },
});
