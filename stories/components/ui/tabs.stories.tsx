import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { Parts } from "./tabs-parts";

const meta = preview.meta({ title: "Components/Tabs", component: Parts, parameters: { layout: "padded" } });

export default meta;

export const Basic = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("tab", { name: "Events" }));
    await expect(canvas.getByRole("tabpanel", { name: "Events" })).toHaveTextContent(
      "Events of the workflow",
    );
    await waitFor(() => expect(canvas.queryByText("Overview of the workflow")).not.toBeInTheDocument());
  },
});

/** A single tab stop; arrows select the next tab. */
export const Keyboard = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await expect(canvas.getByRole("tab", { name: "Overview" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect(canvas.getByRole("tab", { name: "Logs" })).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{Home}{ArrowLeft}");
    await expect(canvas.getByRole("tab", { name: "Artifacts" })).toHaveAttribute("aria-selected", "true");
    await userEvent.tab();
    await expect(canvas.getByRole("tabpanel", { name: "Artifacts" })).toHaveFocus();
  },
});

/** Panels with state stay mounted while hidden. */
export const KeptMounted = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("tab", { name: "Spec" }));
    await expect(canvas.getByText("Logs of the workflow")).not.toBeVisible();
    await waitFor(() => expect(canvas.queryByText("Events of the workflow")).not.toBeInTheDocument());
  },
});
