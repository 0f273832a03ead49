import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { AddressFilterBarExample, FilterBarExample } from "./filter-bar-example";

const meta = preview.meta({
  title: "Components/FilterBar/FilterBar",
  component: FilterBarExample,
  parameters: { layout: "padded" },
});

export default meta;

/** Unusable filters in a URL stay visible with a reason; the rest apply. */
export const InvalidAddress = meta.story({
  parameters: { searchParams: "?f=status:RUNNING&f=color:red&f=status:GONE" },
  render: () => <AddressFilterBarExample />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(/^2 filters are ignored. Unknown field “color”/)).toBeVisible();
    const wrong = /^Status: GONE, ignored: “GONE” is not a valid value for Status/;
    await userEvent.click(canvas.getByRole("button", { name: wrong }));
    await expect(canvas.getByText(/^“color: red” is ignored./)).toBeVisible();
    await expect(canvas.getByRole("group", { name: "Status: Running" })).toBeVisible();
  },
});

export const InvalidValue = meta.story({
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "status:runing{Enter}");
    const message = "“runing” is not a valid value for Status. Choose one from the list.";
    await expect(canvas.getByText(message)).toBeVisible();
    await expect(input).toHaveAccessibleDescription(message);
    await expect(input).toBeInvalid();
    await expect(input).toHaveValue("status:runing");
    await waitFor(() => expect(canvas.queryByRole("group")).toBeNull());

    await userEvent.clear(input);
    await waitFor(() => expect(canvas.queryByText(message)).toBeNull());
    await userEvent.type(input, "color:red{Enter}");
    await expect(input).toHaveAccessibleDescription(
      "Unknown field “color”. Fields: name, status, pool, priority, submitted, label. To search for it as text, type name:color:red",
    );
    await userEvent.clear(input);
    await userEvent.type(input, "label:team{Enter}");
    await expect(input).toHaveAccessibleDescription("A label must be key=value, such as team=vision.");
  },
});
