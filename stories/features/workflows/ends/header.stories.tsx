import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { end, endingPage } from "./ending-page";

const meta = preview.meta({ title: "Pages/Workflow detail/Ends", ...endingPage, loaders: [loadWorld] });

export default meta;

/** There is nothing to cancel any more, and nothing to refresh; it can still be submitted again. */
export const Header = meta.story({
  play: async ({ canvas, userEvent, world }) => {
    const cancel = await canvas.findByRole("button", { name: "Cancel" });
    await expect(cancel).toBeEnabled();
    await expect(canvas.getByText("Status: Running")).toBeInTheDocument();
    await end({ canvas, userEvent, world });
    await expect(canvas.getByRole("button", { name: "Cancel" })).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.getByRole("button", { name: "Resubmit" })).toBeEnabled();
    await expect(canvas.getByTitle("Auto-refresh is off: the workflow has ended.")).toBeInTheDocument();
  },
});
