import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { fitOf } from "@/features/pools/fit/fit";
import { freeNodesHref } from "@/features/pools/pool-hrefs";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { firstPools } from "../pools-world";
import { poolOf, poolParameters, preparePool, renderPool } from "./pool-page";

const meta = preview.meta({
  title: "Pages/Pool detail/Use",
  parameters: poolParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach: preparePool,
  render: renderPool,
});

export default meta;

/** How many tasks fit now, exactly, and what keeps the others; a text that is no number is explained. */
export const WillItFit = meta.story({
  play: async ({ canvas, world, parameters, userEvent }) => {
    const pool = poolOf({ world, parameters });
    const fit = within(await canvas.findByRole("region", { name: "Will it fit?" }));
    const [gpus, tasks] = [await fit.findByLabelText("GPUs per task"), fit.getByLabelText("Tasks")];
    await userEvent.clear(gpus);
    await expect(fit.getByText("Must be an integer ≥ 1.")).toBeVisible();
    await userEvent.type(gpus, "2");
    await userEvent.clear(tasks);
    await userEvent.type(tasks, "1000000");
    const { free_gpu_histogram: histogram } = world.resources.generateGlobalPage(0, 1, {
      pools: [pool.name],
    });
    const expected = fitOf({ gpus: 2, tasks: 1_000_000, priority: "NORMAL" }, pool, histogram);
    const verb = expected.tasks === 1 ? "fits" : "fit";
    await expect(
      await fit.findByText(`${formatNumber(expected.tasks)} of 1,000,000 tasks ${verb} now`),
    ).toBeVisible();
    await expect(
      fit.getByRole("link", { name: `${formatCount(expected.nodes, "node")} with 2+ free` }),
    ).toHaveAttribute("href", freeNodesHref(pool.name, 2));
  },
});

/** Two pools beside each other, with the same question. */
export const Compare = meta.story({
  globals: { viewport: { value: "desktop", isRotated: false } },
  play: async ({ canvas, world, userEvent }) => {
    const [, other] = firstPools(world, 2);
    if (other === undefined) throw new Error("There is no second pool.");
    await userEvent.type(
      await canvas.findByRole("combobox", { name: "Compare with pool" }),
      `${other.name}{Enter}`,
    );
    const second = within(await canvas.findByRole("region", { name: `Pool ${other.name}` }));
    await expect(await second.findByText("Quota used")).toBeVisible();
    await expect((await canvas.findAllByRole("region", { name: /^Will it fit\?/ })).length).toBe(2);
  },
});

/** A link compares two pools, of which the second may not exist; one is left behind with a button. */
export const StopsComparing = meta.story({
  parameters: { searchParams: "?compare=no-such-pool" },
  play: async ({ canvas, userEvent }) => {
    const second = within(await canvas.findByRole("region", { name: "Pool no-such-pool" }));
    await expect(await second.findByText("Pool not found")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Stop comparing" }));
    await waitFor(() => expect(canvas.queryByRole("region", { name: "Pool no-such-pool" })).toBeNull());
  },
});

/** Another span of time, in the URL. */
export const Ranges = meta.story({
  play: async ({ canvas, userEvent }) => {
    const use = within(await canvas.findByRole("region", { name: "GPUs in use" }));
    await expect(await use.findByRole("figure", { name: /over the last 7 days$/ })).toBeVisible();
    await userEvent.click(use.getByRole("radio", { name: "30 d" }));
    await expect(await use.findByRole("figure", { name: /over the last 30 days$/ })).toBeVisible();
    await userEvent.click(use.getByRole("button", { name: "Show as table" }));
    await expect(use.getAllByRole("row").length).toBeGreaterThan(100);
  },
});
