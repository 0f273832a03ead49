import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { failsWith } from "@/mocks/handlers/scenarios";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters, workflowPath } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: running },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** The server fails while the page is open: the data stays, marked as outdated. */
export const Stale = meta.story({
  play: async ({ canvas, msw, userEvent }) => {
    await canvas.findByText(/^Running for /);
    msw.use(failsWith(workflowPath, 503));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Could not refresh.");
    await expect(canvas.getByText(/^Running for /)).toBeVisible();
  },
});

/** The next successful refresh clears the message. */
export const StaleRecovers = meta.story({
  play: async ({ canvas, msw, userEvent, world }) => {
    await canvas.findByText(/^Running for /);
    msw.use(failsWith(workflowPath, 503));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await canvas.findByRole("alert");
    msw.use(...detailHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).not.toBeInTheDocument());
  },
});
