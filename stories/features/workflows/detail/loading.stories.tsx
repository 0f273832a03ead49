import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { expectForbidden } from "../../expect-forbidden";
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

/** No response yet: skeleton with the name from the URL. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers(workflowPath)),
  play: async ({ canvas, subject }) => {
    const { name } = subject.workflow;
    await expect(canvas.getByRole("heading", { level: 1 })).toHaveTextContent(name);
    await expect(canvas.getByText(`Loading workflow ${name}`)).toBeInTheDocument();
  },
});

/** The user may not see the workflow: what is missing and whom to ask, without a retry. */
export const Forbidden = meta.story({
  globals: { failures: "forbidden" },
  play: async ({ canvas }) => expectForbidden(canvas, "The workflow could not be loaded"),
});

/** The server fails once; Retry loads the page. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce(workflowPath, 500)),
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The workflow could not be loaded");
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(await canvas.findByText(/^Running for /)).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("alert")).not.toBeInTheDocument());
  },
});

export { ServerError as Error };
