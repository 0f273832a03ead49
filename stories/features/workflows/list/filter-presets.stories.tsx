import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { statusPresets } from "@/features/workflows/list/workflow-filters";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { cancelWorkflow } from "@/lib/api/generated";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { failsWith } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../../frames/in-app-shell";
import { listParameters, listRequests, prepareList, summaryRequests } from "./list-page";

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
    const pill = canvas.getByRole("button", { name: /^Failed/, pressed: false });
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

/** Each pill shows its number of workflows under the other filters, all by one request, and a refresh counts again. */
export const PresetCounts = meta.story({
  // A narrow list has these controls in a menu.
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  parameters: { searchParams: "?f=priority:HIGH&f=status:COMPLETED" },
  play: async ({ canvas, world: { workflows }, userEvent, step }) => {
    const shows = async () => {
      for (const { label, values } of statusPresets) {
        const statuses = Object.values(WorkflowStatus).filter((status) => values.includes(status));
        const count = workflows.count({ statuses, priorities: ["HIGH"] });
        const name = `${label} ${formatNumber(count)}`;
        await expect(await canvas.findByRole("button", { name })).toBeVisible();
      }
    };
    await step("One request counts all", async () => {
      await shows();
      // Of the workflows that the list shows.
      await expect(summaryRequests().map((query) => [...query.keys()])).toEqual([
        ["priority", "submitted_before"],
      ]);
      await expect(summaryRequests()[0]?.get("priority")).toBe("HIGH");
    });
    await step("A refresh counts again", async () => {
      const [running] = workflows.generatePage(0, 1, {
        statuses: [WorkflowStatus.RUNNING],
        priorities: ["HIGH"],
      }).entries;
      if (running === undefined) throw new Error("No workflow of priority HIGH is running in this world.");
      await cancelWorkflow(running.name);
      await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
      await shows();
      await expect(summaryRequests()).toHaveLength(2);
    });
  },
});

/** Without counts the pills filter as before. */
export const PresetsWithoutCounts = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/workflow/summary", 500)),
  play: async ({ canvas, world: { workflows }, userEvent }) => {
    await canvas.findByText(formatCount(workflows.total, "workflow"));
    const pill = await canvas.findByRole("button", { name: "Completed", pressed: false });
    await userEvent.click(pill);
    const total = formatNumber(workflows.count({ statuses: [WorkflowStatus.COMPLETED] }));
    await expect(
      await canvas.findByText(`${total} of ${formatCount(workflows.total, "workflow")}`),
    ).toBeVisible();
  },
});

/** Days in UTC, including today. */
export const SubmittedLastWeek = meta.story({
  parameters: { searchParams: "?f=submitted:last-7-days" },
  play: async ({ canvas, world }) => {
    const day = 24 * 60 * 60 * 1000;
    const startOfToday = Math.floor(world.now / day) * day;
    const submittedAfter = startOfToday - 6 * day;
    const total = world.workflows.count({ submittedAfter, submittedBefore: startOfToday + day });
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
  },
});
