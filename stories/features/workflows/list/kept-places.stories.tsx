import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { workflowList } from "@/features/workflows/list/workflow-list";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import type { World } from "@/mocks/world/world";
import { inAppShell } from "../../../frames/in-app-shell";
import { hasLeft, hasMoved, readList, refreshedOnDemand, stopAt, topOf } from "../../kept-places";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";
import { previewOf } from "./preview-of";

const meta = preview.meta({
  title: "Pages/Workflows/Kept places",
  component: WorkflowsScreen,
  parameters: { ...listParameters, searchParams: "?all=true&f=status:RUNNING" },
  decorators: [inAppShell],
  // Room for a preview beside the list.
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  loaders: [loadWorld],
  beforeEach({ msw, world }) {
    const forgetPreferences = prepareList({ msw, world });
    const release = refreshedOnDemand(workflowList.key);
    return () => {
      release();
      forgetPreferences();
    };
  },
});

export default meta;

/** Targets of the running workflows that the list shows: those that were submitted until it was opened. */
function runningSince({ now }: World): (world: World) => readonly string[] {
  const filter = { statuses: [WorkflowStatus.RUNNING], submittedBefore: now + 1 };
  return ({ workflows }) =>
    workflows.page({ filter, limit: 200 }).entries.map(({ name }) => workflowHref(name));
}

const nameOf = (href: string) => decodeURIComponent(href.split("/").at(-1) ?? "");

/** Workflows above have ended, and others have started: the first visible one stays on its pixel. */
export const RowsComeAndGo = meta.story({
  play: async ({ canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { index, href, laterIndexOf, refreshLater } = readList(world, runningSince(world), hasMoved);
    const top = await stopAt(list, index, href);
    refreshLater();
    await waitFor(() => expect(list.rowTo(href)).toBe(list.row(laterIndexOf(href))));
    await expect(topOf(list, href)).toBeCloseTo(top, 0);
  },
});

/** The first visible workflow has ended: the next one that still runs takes its place on screen. */
export const FirstRowLeaves = meta.story({
  play: async ({ canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { index, href, next, refreshLater } = readList(world, runningSince(world), hasLeft);
    const top = await stopAt(list, index, href);
    refreshLater();
    await waitFor(() => expect(list.rowTo(href)).toBeUndefined(), { timeout: 3_000 });
    await expect(topOf(list, next)).toBeCloseTo(top, 0);
  },
});

/** The focus, the preview and the selection go with their workflow, from which the arrow keys go on. */
export const FocusAndSelection = meta.story({
  play: async ({ canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { index, href, laterIndexOf, refreshLater } = readList(world, runningSince(world), hasMoved);
    await stopAt(list, index - 2, runningSince(world)(world)[index - 2] as string);
    list.row(index)?.focus();
    await userEvent.keyboard(" p");
    await previewOf(nameOf(href));
    refreshLater();
    const later = laterIndexOf(href);
    await waitFor(() => expect(list.rowTo(href)).toBe(list.row(later)));
    await expect(list.rowTo(href)).toHaveFocus();
    await expect(list.rowTo(href)).toHaveAttribute("aria-selected", "true");
    await expect(list.rowTo(href)).toHaveAttribute("aria-current", "true");
    await previewOf(nameOf(href));
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(list.row(later + 1)).toHaveFocus());
  },
});

/** The focused workflow has ended: the focus goes to the row in its place, and the panel stays on the workflow. */
export const PreviewedRowLeaves = meta.story({
  play: async ({ canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { index, href, next, refreshLater } = readList(world, runningSince(world), hasLeft);
    await stopAt(list, index - 2, runningSince(world)(world)[index - 2] as string);
    list.row(index)?.focus();
    await userEvent.keyboard("p");
    await previewOf(nameOf(href));
    refreshLater();
    await waitFor(() => expect(list.rowTo(href)).toBeUndefined(), { timeout: 3_000 });
    await waitFor(() => expect(list.rowTo(next)).toHaveFocus());
    await previewOf(nameOf(href));
  },
});

/** At the top, the list stays at its top. */
export const AtTop = meta.story({
  play: async ({ canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    const running = runningSince(world);
    const { refreshLater } = readList(world, running, hasMoved);
    await list.loaded();
    refreshLater();
    const later = running(world);
    await waitFor(() => expect(list.hrefs().slice(0, 10)).toEqual(later.slice(0, 10)));
    await expect(list.scroller().scrollTop).toBe(0);
  },
});
