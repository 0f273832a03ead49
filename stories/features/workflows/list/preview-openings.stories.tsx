import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";
import { newest } from "./panel-example";
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

/** A button in each row opens the preview; arrows continue from there. Close restores the focus too. */
export const ByPointer = meta.story({
  play: async ({ canvas, canvasElement, world: { workflows }, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
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
  parameters: { searchParams: "", subject: newest(WorkflowStatus.FAILED) },
  beforeEach({ parameters, subject }) {
    parameters.searchParams = `?f=status:FAILED&view=${subject.workflow.name}`;
  },
  play: async ({ subject }) => {
    const panel = await previewOf(subject.workflow.name);
    await expect(await within(panel).findByRole("region", { name: "Failure" })).toBeVisible();
    await expect(within(panel).getByRole("button", { name: "Cancel…" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
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
