import { HttpResponse, http } from "msw";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { workflowHandlers } from "@/mocks/handlers";
import { rowAt } from "../../../fixtures/row-at";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

const secondPageFails = http.get("*/api/workflow", ({ request }) => {
  if (new URL(request.url).searchParams.get("offset") !== "50") return;
  return HttpResponse.json({ detail: "The index of the archive is not there.", errors: [] }, { status: 500 });
});

/** One page fails: its rows show the error, and the list stays. */
export const PageError = meta.story({
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(secondPageFails),
  play: async ({ canvas, canvasElement }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.scrollTo(44);
    await waitFor(() => expect(list.row(50)).toHaveTextContent("Could not load this row"));
    await expect(list.row(49)).not.toHaveTextContent("Could not load this row");
    await waitFor(() => expect(canvas.queryByText("Workflows could not be loaded")).toBeNull());
  },
});

export const PageErrorThenRetry = meta.story({
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(secondPageFails),
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.scrollTo(52);
    await waitFor(() => expect(list.row(55)).toHaveTextContent("Could not load this row"));
    msw.use(...workflowHandlers(world));
    const [retry] = canvas.getAllByRole("button", { name: "Retry" });
    if (retry !== undefined) await userEvent.click(retry);
    await waitFor(() => expect(list.names()).toContain(rowAt(world, 55).name));
    await waitFor(() => expect(canvas.queryByText("Could not load this row")).toBeNull());
  },
});
