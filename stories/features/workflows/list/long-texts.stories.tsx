import { HttpResponse, http } from "msw";
import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
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

const longName = (text: string) => `a-name-that-grew-with-every-experiment-until-no-column-had-room-${text}`;

/** Every failure's label is shown whole. */
export const StatusesInFull = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    const entries = [WorkflowStatus.FAILED_EXEC_TIMEOUT, WorkflowStatus.FAILED_SUBMISSION].flatMap(
      (status) => world.workflows.generatePage(0, 1, { statuses: [status] }).entries,
    );
    msw.use(http.get("*/api/workflow", () => HttpResponse.json({ entries, total: entries.length })));
  },
  play: async ({ canvasElement }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    for (const label of ["Execution timeout", "Submission failed"]) {
      const [text] = within(list.scroller()).getAllByText(label);
      await expect(text?.scrollWidth).toBe(text?.clientWidth);
    }
  },
});

/** Long names are truncated in the middle, since their ends tell them apart. */
export const LongNames = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    const { entries, total } = world.workflows.generatePage(0, 50);
    const long = entries.map((entry) => ({
      ...entry,
      name: longName(entry.name),
      user: longName(entry.user),
      pool: longName(entry.pool ?? "pool"),
      tags: [longName("tag"), ...entry.tags],
    }));
    msw.use(
      http.get("*/api/workflow", ({ request }) => {
        if (new URL(request.url).searchParams.get("offset") !== "0") return;
        return HttpResponse.json({ entries: long, total });
      }),
    );
  },
  play: async ({ canvasElement }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    await expect(list.row(0)?.offsetHeight).toBe(44);
    await expect(list.row(1)?.offsetHeight).toBe(44);
  },
});
