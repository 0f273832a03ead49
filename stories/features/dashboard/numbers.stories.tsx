import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { DashboardScreen } from "@/features/dashboard/dashboard-screen";
import { poolFilterFields } from "@/features/pools/list/pool-filters";
import { poolFilters } from "@/features/pools/list/pool-request";
import { workflowFilterFields } from "@/features/workflows/list/workflow-filters";
import { workflowRequest } from "@/features/workflows/list/workflow-request";
import { listPools, listWorkflows } from "@/lib/api/generated";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import { formatNumber } from "@/lib/format/number";
import { dashboardParameters, inConsole, prepareDashboard, tileOf } from "./dashboard-page";

const meta = preview.meta({
  title: "Pages/Dashboard/Numbers",
  component: DashboardScreen,
  parameters: dashboardParameters,
  decorators: [inConsole],
  loaders: [loadWorld],
  beforeEach: prepareDashboard,
});

export default meta;

const poolFields = poolFilterFields(() => () => Promise.resolve([]));
const fields = workflowFilterFields(() => () => Promise.resolve([]));

/** The total of the list of workflows that a link opens, as the list itself asks for it. */
async function listedTotal(link: HTMLElement, now: number): Promise<string> {
  const { pathname, searchParams } = new URL(link.getAttribute("href") ?? "", location.origin);
  await expect(pathname).toBe("/workflows");
  const chips = chipsFromParameters(searchParams.getAll("f"));
  const { total } = await listWorkflows({ ...workflowRequest(chips, "newest", fields, now), limit: 1 });
  return formatNumber(total);
}

/** The number of pools in the list that a link opens. @param mine the user's pools; undefined for all. */
async function listedPools(link: HTMLElement, mine: readonly string[] | undefined): Promise<number> {
  const { pathname, searchParams } = new URL(link.getAttribute("href") ?? "", location.origin);
  await expect(pathname).toBe("/pools");
  const chips = chipsFromParameters(searchParams.getAll("f"));
  const { total } = await listPools({ ...poolFilters(chips, poolFields, mine), limit: 1 });
  return total;
}

const numbersOf = (search: string) =>
  meta.story({
    parameters: { searchParams: search },
    play: async ({ canvas, world: { now, profile } }) => {
      const cards = ["Running: ", "Queued: ", "Completed, ", "Failed, "];
      for (const start of cards) {
        const link = await canvas.findByRole("link", { name: new RegExp(`^${start}`) });
        await expect(await listedTotal(link, now)).toBe(link.textContent);
      }
      const { pools } = profile.profile();
      const online = await canvas.findByRole("link", { name: /^Pools online: / });
      const mine = pools.length === 0 ? undefined : pools;
      await expect(online.textContent).toMatch(
        new RegExp(`^${formatNumber(await listedPools(online, mine))} `),
      );

      const tile = await tileOf(canvas, "Workflows over time");
      await waitFor(() =>
        expect(tile.queryByRole("link") ?? tile.queryByText(/^No workflow/)).toBeInTheDocument(),
      );
      const all = tile.queryByRole("link", { name: /workflows? (submitted|ended)$/ });
      if (all === null) return;
      await expect(all).toHaveTextContent(new RegExp(`^${await listedTotal(all, now)} workflow`));
      const attention = await tileOf(canvas, "Needs attention");
      await waitFor(() =>
        expect(attention.queryByRole("list") ?? attention.queryByText(/^Nothing failed/)).toBeInTheDocument(),
      );
      for (const link of attention.queryAllByRole("link", { name: / × / })) {
        await expect(link.textContent?.split(" ")[0]).toBe(await listedTotal(link, now));
      }
    },
  });

/** Each number is the total of the list that it opens, as that list asks for it. */
export const OfMineInADay = numbersOf("?scope=mine");

export const OfMyPoolsInAnHour = numbersOf("?scope=pools&window=1h&of=ended");

export const OfAllInAWeek = numbersOf("?scope=all&window=7d&of=ended");
