import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { SplitView } from "@/components/split-view/split-view";
import { forgetWidth, graphAndDetails, inFrame, SEPARATOR } from "./split-view-frame";

const meta = preview.meta({
  title: "Components/SplitView",
  component: SplitView,
  args: graphAndDetails,
  decorators: [inFrame],
  parameters: { docs: { story: { inline: false, height: "320px" } } },
  beforeEach: forgetWidth,
});

export default meta;

/** Moved far enough, the separator collapses the main part and announces it; its content is not focusable. */
export const MainHidden = meta.story({
  args: { main: <button type="button">In the graph</button> },
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole("separator", { name: SEPARATOR }).focus();
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent("Graph hidden"));
    await expect(canvas.getByText("In the graph").closest("[inert]")).not.toBeNull();
  },
});

/** A panel with a strip can collapse too. */
export const PanelShut = meta.story({
  args: { strip: <span className="p-2 text-sm">D</span> },
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole("separator", { name: SEPARATOR }).focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent("Details hidden"));
    await expect(canvas.getByText("D")).toBeVisible();
    await expect(canvas.getByText("The details")).not.toBeVisible();
  },
});
