import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { DETAIL_PANEL_STORAGE_KEY } from "@/features/workflows/detail/detail-layout";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Panels",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: running },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** The separator works by keyboard; the collapsed panel leaves a strip that reopens it. */
export const DrawnShut = meta.story({
  beforeEach() {
    localStorage.removeItem(DETAIL_PANEL_STORAGE_KEY);
    return () => localStorage.removeItem(DETAIL_PANEL_STORAGE_KEY);
  },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("tab", { name: "Overview" });
    const bar = canvas.queryByRole("separator", { name: "Resize graph and details" });
    if (bar === null) {
      // Narrow windows have nothing beside the panel.
      await expect(canvas.getByRole("tab", { name: "Graph" })).toBeVisible();
      return;
    }
    bar.focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(canvas.getByText("Details hidden")).toBeInTheDocument());
    await userEvent.click(canvas.getByRole("button", { name: "Events" }));
    await expect(await canvas.findByRole("tab", { name: "Events" })).toHaveAttribute("aria-selected", "true");
    bar.focus();
    await userEvent.keyboard("{Home}");
    await userEvent.click(await canvas.findByRole("button", { name: "Show graph" }));
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Show graph" })).not.toBeInTheDocument());
  },
});
