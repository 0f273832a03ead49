import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

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

const WORKFLOW_PATH = "/api/workflow/:name";

/** The panel, once it shows this workflow. */
async function previewOf(name: string): Promise<HTMLElement> {
  const panel = await screen.findByRole("region", { name: "Preview" });
  await within(panel).findByRole("heading", { level: 2, name });
  return panel;
}

/** P previews the focused row, arrows move on, Escape closes and restores the focus. */
export const Default = meta.story({
  play: async ({ canvasElement, world, userEvent, step }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { workflows } = world;
    await list.loaded();
    list.row(0)?.focus();
    await step("Open", async () => {
      await userEvent.keyboard("p");
      const panel = await previewOf(workflows.entry(0).name);
      await expect(await within(panel).findByRole("heading", { name: "Groups" })).toBeVisible();
      await expect(list.row(0)).toHaveFocus();
      await expect(list.row(0)).toHaveAttribute("aria-current", "true");
    });
    await step("Go on", async () => {
      await userEvent.keyboard("{ArrowDown}{ArrowDown}");
      const { name } = workflows.entry(2);
      const panel = await previewOf(name);
      await expect(await within(panel).findByRole("heading", { name: "Groups" })).toBeVisible();
      await expect(within(panel).getByRole("link", { name: "Open" })).toHaveAttribute(
        "href",
        `/workflows/${name}`,
      );
      await expect(within(panel).getByRole("link", { name: "Logs" })).toHaveAttribute(
        "href",
        `/workflows/${name}?tab=logs`,
      );
    });
    await step("Close", async () => {
      await userEvent.keyboard("{Escape}");
      await waitFor(() => expect(screen.queryByRole("region", { name: "Preview" })).toBeNull());
      await expect(list.row(2)).toHaveFocus();
    });
    await userEvent.keyboard("p");
    await previewOf(workflows.entry(2).name);
  },
});

/** A button in each row opens the preview; arrows continue from there. Close restores the focus too. */
export const ByPointer = meta.story({
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { workflows } = world;
    const [, second, third] = workflows.generatePage(0, 3).entries;
    await userEvent.click(await canvas.findByRole("button", { name: `Preview ${second?.name}` }));
    await previewOf(second?.name ?? "");
    await expect(list.row(1)).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    const panel = await previewOf(third?.name ?? "");
    await userEvent.click(within(panel).getByRole("button", { name: "Close preview" }));
    await waitFor(() => expect(list.row(2)).toHaveFocus());
  },
});

/** A link opens the same preview; a failure shows its cause. */
export const FailedRun = meta.story({
  parameters: { searchParams: "" },
  beforeEach({ parameters, world }) {
    const [failed] = world.workflows.generatePage(0, 1, {
      statuses: [WorkflowStatus.FAILED],
    }).entries;
    parameters.searchParams = `?f=status:FAILED&view=${failed?.name}`;
  },
  play: async ({ world }) => {
    const [failed] = world.workflows.generatePage(0, 1, {
      statuses: [WorkflowStatus.FAILED],
    }).entries;
    const panel = await previewOf(failed?.name ?? "");
    await expect(await within(panel).findByRole("region", { name: "Failure" })).toBeVisible();
    await expect(within(panel).getByRole("button", { name: "Cancel…" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
});

/** The list's data shows immediately while the rest loads. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers(WORKFLOW_PATH)),
  play: async ({ canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.row(0)?.focus();
    await userEvent.keyboard("p");
    const panel = await previewOf(world.workflows.entry(0).name);
    await waitFor(() => expect(within(panel).queryByRole("heading", { name: "Groups" })).toBeNull());
  },
});

/** The list stays, and the panel retries. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce(WORKFLOW_PATH, 500)),
  play: async ({ canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.row(0)?.focus();
    await userEvent.keyboard("p");
    const panel = await previewOf(world.workflows.entry(0).name);
    await userEvent.click(await within(panel).findByRole("button", { name: "Retry" }));
    await expect(await within(panel).findByRole("heading", { name: "Groups" })).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** A link to a missing workflow. */
export const NotFound = meta.story({
  parameters: { searchParams: "?all=true&view=no-such-run" },
  play: async () => {
    const panel = await previewOf("no-such-run");
    await expect(await within(panel).findByText("Workflow not found")).toBeVisible();
  },
});

/** On a phone the preview is a sheet over the list. */
export const Narrow = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
  play: async ({ canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    // The test runner's window is wide, so list and panel are side by side.
    const isNarrow = window.innerWidth < 1024;
    await list.loaded();
    list.row(1)?.focus();
    const [, name = ""] = list.names();
    await userEvent.keyboard("p");
    if (isNarrow) await screen.findByRole("dialog", { name: `Preview of ${name}` });
    const panel = await previewOf(name);
    await expect(await within(panel).findByRole("heading", { name: "Groups" })).toBeVisible();
  },
});
