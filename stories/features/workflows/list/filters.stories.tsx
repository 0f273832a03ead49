import { http } from "msw";
import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
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

/** Keyboard only: Ctrl+F, a field, its value, and a word of the name. The count follows. */
export const TypedWithTheKeyboard = meta.story({
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { workflows } = world;
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
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(entries.map(({ name }) => name)));

    await userEvent.keyboard("{Backspace}{Backspace}{Backspace}{Backspace}");
    await expect(await canvas.findByText(known)).toBeVisible();
  },
});

/** One click filters by the twelve failure statuses, shown as one chip. */
export const FailedPreset = meta.story({
  play: async ({ canvas, world, userEvent }) => {
    const failures = Object.values(WorkflowStatus).filter(
      (status) => workflowStatusPresentation[status].category === "failed",
    );
    const { workflows } = world;
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

const asked: string[] = [];

/**
 * Users, pools, and tags load once from their own lists when the field is first used. Complete lists reject unknown
 * values.
 */
export const SuggestedValues = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw }) {
    asked.length = 0;
    const record = ({ request }: { request: Request }) => void asked.push(new URL(request.url).pathname);
    msw.use(...["*/api/users", "*/api/pool", "*/api/tag"].map((path) => http.get(path, record)));
  },
  play: async ({ canvas, world, userEvent }) => {
    const { workflows } = world;
    await canvas.findByText(formatCount(workflows.total, "workflow"));
    await expect(asked).toEqual([]);

    const [newest] = workflows.generatePage(0, 1).entries;
    if (newest?.pool === undefined) throw new Error("The newest workflow has no pool.");
    const bar = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(bar, "user:");
    await userEvent.click(await screen.findByRole("option", { name: newest.user }));
    // A list of two hundred is virtualized.
    await userEvent.type(bar, `pool:${newest.pool}`);
    await userEvent.click(await screen.findByRole("option", { name: newest.pool }));
    await userEvent.keyboard("{Escape}");
    const total = formatNumber(workflows.count({ users: [newest.user], pools: [newest.pool] }));
    await expect(
      await canvas.findByText(`${total} of ${formatCount(workflows.total, "workflow")}`),
    ).toBeVisible();
    await userEvent.type(bar, "user:nobody{Enter}");
    await expect(
      canvas.getByText("“nobody” is not a valid value for User. Choose one from the list."),
    ).toBeVisible();
    await expect(new Set(asked)).toEqual(new Set(["/api/users", "/api/pool"]));
    await expect(asked.filter((path) => path === "/api/users")).toHaveLength(1);
  },
});

/** With more pools than one response, others are searched while typing. */
export const ManyPools = meta.story({
  globals: { volume: "billion" },
  play: async ({ canvas, world, userEvent }) => {
    const { pools } = world;
    const { name = "" } = pools.generate(pools.total - 1);
    const bar = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(bar, `pool:${name}`);
    await userEvent.click(await screen.findByRole("option", { name }));
    await expect(await canvas.findByRole("group", { name: `Pool: ${name}` })).toBeVisible();
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
