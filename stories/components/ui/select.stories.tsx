import { expect, fn, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { SpanSelect } from "./span-select";

const meta = preview.meta({
  title: "Components/Select",
  component: SpanSelect,
  parameters: { layout: "padded" },
  args: { onChoice: fn() },
  decorators: [
    (Story) => (
      <div className="min-h-48">
        <Story />
      </div>
    ),
  ],
});

export default meta;

export const Basic = meta.story();

export const LabelShown = meta.story({ args: { showLabel: true } });

export const Small = meta.story({ args: { size: "small", showLabel: true } });

export const Disabled = meta.story({
  args: { disabled: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("combobox", { name: "Time span" })).toBeDisabled();
  },
});

/** The list with hints; the selected option has a check mark. */
export const Open = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("combobox", { name: "Time span" }));
    await expect(await screen.findByRole("option", { name: /Last hour/ })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await waitFor(() => expect(screen.getByRole("option", { name: /Last 7 days/ })).toBeVisible());
  },
});

/** Keyboard selection; disabled options are skipped. */
export const Keyboard = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.tab();
    const select = canvas.getByRole("combobox", { name: "Time span" });
    await expect(select).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("option", { name: /Last hour/ })).toHaveFocus());
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(screen.getByRole("option", { name: /Last 24 hours/ })).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(args.onChoice).toHaveBeenLastCalledWith("24h"));
    await waitFor(() => expect(select).toHaveTextContent("Last 24 hours"));
    await waitFor(() => expect(select).toHaveFocus());
  },
});
