import { http } from "msw";
import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/Filters",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

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
  play: async ({ canvas, world: { workflows }, userEvent }) => {
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
  play: async ({ canvas, world: { pools }, userEvent }) => {
    const { name = "" } = pools.generate(pools.total - 1);
    const bar = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(bar, `pool:${name}`);
    await userEvent.click(await screen.findByRole("option", { name }));
    await expect(await canvas.findByRole("group", { name: `Pool: ${name}` })).toBeVisible();
  },
});
