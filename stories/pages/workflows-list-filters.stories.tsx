import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { workflowHandlers } from "@/mocks/handlers.ts";
import { inAppShell } from "./in-app-shell";
import {
  listParameters,
  listRequests,
  prepareList,
  recordListRequests,
  shownNames,
} from "./workflows-list-page";

const meta = preview.meta({
  title: "Pages/Workflows/Filters",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  beforeEach({ msw, globals }) {
    msw.use(...workflowHandlers(worldOf(globals)));
    recordListRequests(msw);
    return prepareList();
  },
});

export default meta;

/** Ctrl+F to the bar, a field, its value, a word of the name: no pointer. The count follows. */
export const TypedWithTheKeyboard = meta.story({
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const { workflows } = worldOf(globals);
    await canvas.findByText(formatCount(workflows.total, "workflow"));
    await userEvent.keyboard("{Control>}f{/Control}");
    await userEvent.keyboard("status:running{Enter}");
    const running = workflows.count({ statuses: [WorkflowStatus.RUNNING] });
    const known = formatCount(workflows.total, "workflow");
    await expect(await canvas.findByText(`${formatNumber(running)} of ${known}`)).toBeVisible();

    await userEvent.keyboard("train llama{Enter}{Escape}");
    const filter = { statuses: [WorkflowStatus.RUNNING], name: "train llama" };
    const { entries, total } = workflows.generatePage(0, 5, filter);
    await expect(await canvas.findByText(`${formatNumber(total)} of ${known}`)).toBeVisible();
    await waitFor(() =>
      expect(shownNames(canvasElement).slice(0, 5)).toEqual(entries.map(({ name }) => name)),
    );

    await userEvent.keyboard("{Backspace}{Backspace}{Backspace}{Backspace}");
    await expect(await canvas.findByText(known)).toBeVisible();
  },
});

/** One click asks for the twelve statuses of failure, and shows them as one chip. */
export const FailedPreset = meta.story({
  play: async ({ canvas, globals, userEvent }) => {
    const failures = Object.values(WorkflowStatus).filter(
      (status) => workflowStatusPresentation[status].category === "failed",
    );
    const { workflows } = worldOf(globals);
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

/** Users, pools and tags are suggested from one request, which nobody makes who does not turn to these fields. */
export const SuggestedValues = meta.story({
  play: async ({ canvas, globals, userEvent }) => {
    const { workflows } = worldOf(globals);
    await canvas.findByText(formatCount(workflows.total, "workflow"));
    const samples = () => listRequests().filter((query) => query.get("limit") === "200");
    await expect(samples()).toEqual([]);

    const [newest] = workflows.generatePage(0, 1).entries;
    if (newest?.pool === undefined) throw new Error("The newest workflow has no pool.");
    const bar = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(bar, "user:");
    await userEvent.click(await screen.findByRole("option", { name: newest.user }));
    await userEvent.type(bar, "pool:");
    await userEvent.click(await screen.findByRole("option", { name: newest.pool }));
    await userEvent.keyboard("{Escape}");
    const total = formatNumber(workflows.count({ users: [newest.user], pools: [newest.pool] }));
    await expect(
      await canvas.findByText(`${total} of ${formatCount(workflows.total, "workflow")}`),
    ).toBeVisible();
    await expect(samples()).toHaveLength(1);
  },
});

/** Days in UTC, the present one included. */
export const SubmittedLastWeek = meta.story({
  parameters: { searchParams: "?f=submitted:last-7-days" },
  play: async ({ canvas, globals }) => {
    const world = worldOf(globals);
    const day = 24 * 60 * 60 * 1000;
    const startOfToday = Math.floor(world.config.now / day) * day;
    const submittedAfter = startOfToday - 6 * day;
    const total = world.workflows.count({ submittedAfter, submittedBefore: startOfToday + day });
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
  },
});
