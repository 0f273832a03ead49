import { expect, screen, waitFor } from "storybook/test";
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
