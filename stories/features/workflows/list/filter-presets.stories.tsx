import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { listParameters, listRequests, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/Filters",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** One click filters by the twelve failure statuses, shown as one chip. */
export const FailedPreset = meta.story({
  play: async ({ canvas, world: { workflows }, userEvent }) => {
    const failures = Object.values(WorkflowStatus).filter(
      (status) => workflowStatusPresentation[status].category === "failed",
    );
    await canvas.findByText(formatCount(workflows.total, "workflow"));
    const pill = canvas.getByRole("button", { name: "Failed", pressed: false });
    await userEvent.click(pill);
    const total = formatNumber(workflows.count({ statuses: failures }));
    await expect(
      await canvas.findByText(`${total} of ${formatCount(workflows.total, "workflow")}`),
    ).toBeVisible();
    await expect(pill).toHaveAttribute("aria-pressed", "true");
    await expect(listRequests().at(-1)?.getAll("statuses").toSorted()).toEqual(failures.toSorted());
    await expect(failures).toHaveLength(12);
  },
});

/** Days in UTC, including today. */
export const SubmittedLastWeek = meta.story({
  parameters: { searchParams: "?f=submitted:last-7-days" },
  play: async ({ canvas, world }) => {
    const day = 24 * 60 * 60 * 1000;
    const startOfToday = Math.floor(world.config.now / day) * day;
    const submittedAfter = startOfToday - 6 * day;
    const total = world.workflows.count({ submittedAfter, submittedBefore: startOfToday + day });
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
  },
});
