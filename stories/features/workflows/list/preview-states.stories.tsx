import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import { summarizeWorkflows } from "@/mocks/handlers/workflow-handlers";
import { rowAt } from "../../../fixtures/row-at";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";
import { previewOf } from "./preview-of";

const meta = preview.meta({
  title: "Pages/Workflows/Preview",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** Also the path of the summary: its handler comes before those of this one. */
const WORKFLOW_PATH = "/api/workflow/:name";

/** The list's data shows immediately while the rest loads. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw, world }) => msw.use(summarizeWorkflows(world), neverAnswers(WORKFLOW_PATH)),
  play: async ({ canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.row(0)?.focus();
    await userEvent.keyboard("p");
    const panel = await previewOf(rowAt(world, 0).name);
    await waitFor(() => expect(within(panel).queryByRole("heading", { name: "Groups" })).toBeNull());
  },
});

/** The list stays, and the panel retries. */
const ServerError = meta.story({
  beforeEach: ({ msw, world }) => msw.use(summarizeWorkflows(world), failsOnce(WORKFLOW_PATH, 500)),
  play: async ({ canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.row(0)?.focus();
    await userEvent.keyboard("p");
    const panel = await previewOf(rowAt(world, 0).name);
    await userEvent.click(await within(panel).findByRole("button", { name: "Retry" }));
    await expect(await within(panel).findByRole("heading", { name: "Groups" })).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** A link to a missing workflow. */
export const NotFound = meta.story({
  parameters: { searchParams: "?all=true&view=no-such-workflow" },
  play: async () => {
    const panel = await previewOf("no-such-workflow");
    await expect(await within(panel).findByText("Workflow not found")).toBeVisible();
  },
});
