import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { OccupancyScreen } from "@/features/occupancy/occupancy-screen";
import { inAppShell } from "../../frames/in-app-shell";
import { answersWith, expectTop, madeEntry, occupancyParameters, prepareOccupancy } from "./occupancy-page";
import { onTree } from "./tree-driver";

const meta = preview.meta({
  title: "Pages/Occupancy/Tree",
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  component: OccupancyScreen,
  parameters: occupancyParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareOccupancy,
});

export default meta;

/** A click opens a row, whose own rows add up to it. */
export const Expanded = meta.story({
  play: async ({ canvasElement, world, userEvent }) => {
    const tree = onTree(canvasElement);
    const [first, second] = world.occupancy.page({ limit: 2 }).entries;
    if (first === undefined || second === undefined) throw new Error("There are no two pools in use.");
    await expectTop(canvasElement, [first, second]);
    await userEvent.click(tree.row(first.key));
    await expect(tree.row(first.key)).toHaveAttribute("aria-expanded", "true");
    const { entries } = world.occupancy.page({ groupBy: "user", filter: { pools: [first.key] } });
    await waitFor(() => expect(tree.names(2)).toEqual(entries.map(({ key }) => key)));
    const gpus = entries.map(({ key }) =>
      Number(tree.cell(tree.below(first.key, key), "gpu").textContent?.replaceAll(",", "")),
    );
    await expect(gpus.reduce((sum, gpu) => sum + gpu, 0)).toBe(first.gpu);
    await userEvent.click(tree.row(first.key));
    await waitFor(() => expect(tree.names(2)).toEqual([]));
  },
});

/** The keys of a tree grid: into a row and out of it, to both ends, all siblings at once, and along its link. */
export const Keyboard = meta.story({
  play: async ({ canvasElement, world, userEvent }) => {
    const tree = onTree(canvasElement);
    const [first] = world.occupancy.page({ limit: 1 }).entries;
    if (first === undefined) throw new Error("No pool is in use.");
    await tree.loaded();
    const row = () => tree.row(first.key);
    row().focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(row()).toHaveAttribute("aria-expanded", "true");
    await expect(row()).toHaveFocus();
    const [user] = world.occupancy.page({
      groupBy: "user",
      filter: { pools: [first.key] },
      limit: 1,
    }).entries;
    await waitFor(() => expect(tree.names(2)[0]).toBe(user?.key));
    await userEvent.keyboard("{ArrowRight}");
    await expect(tree.below(first.key, user?.key ?? "")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    const href = getRouter().push.mock.lastCall?.[0] ?? "";
    await expect(href).toContain(`f=pool:${first.key}`);
    await expect(href).toContain(`f=user:${user?.key}`);
    await userEvent.keyboard("{ArrowLeft}");
    await expect(row()).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(row()).toHaveAttribute("aria-expanded", "false");
    await userEvent.keyboard("{End}");
    const { entries } = world.occupancy.page({ limit: 1_000 });
    await waitFor(() => expect(tree.row(entries.at(-1)?.key ?? "")).toHaveFocus());
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(row()).toHaveFocus());
    await userEvent.keyboard("*");
    await waitFor(() => expect(tree.rows().filter((each) => each.ariaExpanded === "false")).toEqual([]));
    await userEvent.keyboard("{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith(`/pools/${first.key}`);
  },
});

/** All loaded rows open and close; only what is near the screen is loaded. */
export const ExpandAll = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const tree = onTree(canvasElement);
    await tree.loaded();
    await userEvent.click(canvas.getByRole("button", { name: "Expand all" }));
    await waitFor(() => expect(tree.names(2)).not.toEqual([]));
    await expect(tree.rows().length).toBeLessThan(80);
    await userEvent.click(canvas.getByRole("button", { name: "Collapse all" }));
    await waitFor(() => expect(tree.names(2)).toEqual([]));
  },
});

/** Users by what they wait for: headers sort on the server, in both directions. */
export const Sorted = meta.story({
  parameters: { searchParams: "?groupBy=user" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    await onTree(canvasElement).loaded();
    const query = { groupBy: "user", sort: "low_gpu", limit: 5 } as const;
    await userEvent.click(canvas.getByRole("button", { name: "On spare" }));
    await expectTop(canvasElement, world.occupancy.page(query).entries);
    await expect(canvas.getByRole("columnheader", { name: /On spare/ })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await userEvent.click(canvas.getByRole("button", { name: "On spare" }));
    await expectTop(canvasElement, world.occupancy.page({ ...query, order: "ASC" }).entries);
  },
});

/** Thousands of users in one pool: both levels show their first rows, what the others hold, and more on request. */
export const ThousandsOfUsers = meta.story({
  beforeEach({ msw, world }) {
    const users = Array.from({ length: 3_210 }, (_, place) =>
      madeEntry(`user-${String(place + 1).padStart(4, "0")}`, 4_000 - place),
    );
    const gpu = users.reduce((sum, user) => sum + user.gpu, 0);
    msw.use(
      answersWith({ user: users, pool: [madeEntry("everyone", gpu, { children: users.length })] }, world),
    );
  },
  parameters: { searchParams: "?groupBy=user" },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const tree = onTree(canvasElement);
    await tree.loaded();
    tree.row("user-0001").focus();
    await userEvent.keyboard("{End}");
    await expect(await canvas.findByText(/3,160 other users: [\d,]+ GPUs/)).toBeVisible();
    await userEvent.keyboard("{Enter}");
    // The focus is on the first of the new rows.
    await waitFor(() => expect(tree.row("user-0051")).toHaveFocus());
    await userEvent.keyboard("{End}");
    await expect(await canvas.findByText(/3,110 other users/)).toBeVisible();
  },
});

/** A pool with thousands of users: 20 of them below it, and 20 more. */
export const ManyChildren = meta.story({
  ...{ parameters: { searchParams: "?toggled=everyone" } },
  beforeEach({ msw, world }) {
    const users = Array.from({ length: 3_210 }, (_, place) => madeEntry(`user-${place + 1}`, 4_000 - place));
    const gpu = users.reduce((sum, user) => sum + user.gpu, 0);
    msw.use(
      answersWith({ user: users, pool: [madeEntry("everyone", gpu, { children: users.length })] }, world),
    );
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const tree = onTree(canvasElement);
    await waitFor(() => expect(tree.names(2).length).toBeGreaterThan(0));
    tree.row("everyone").focus();
    await userEvent.keyboard("{End}");
    await expect(await canvas.findByText(/3,190 other users/)).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(tree.below("everyone", "user-21")).toHaveFocus());
  },
});

/** A refresh changes the values under the pointer, not the order; the new order comes on request. */
export const KeptOrder = meta.story({
  beforeEach({ msw, world }) {
    msw.use(answersWith({ pool: [madeEntry("a", 30), madeEntry("b", 20)] }, world));
  },
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const tree = onTree(canvasElement);
    await tree.loaded();
    tree.row("a").focus();
    msw.use(answersWith({ pool: [madeEntry("c", 60), madeEntry("b", 50), madeEntry("a", 30)] }, world));
    // By a timer or another part of the page; a click on Refresh would move the focus there.
    canvas.getByRole("button", { name: "Refresh" }).click();
    await waitFor(() => expect(tree.cell(tree.row("b"), "gpu")).toHaveTextContent("50"));
    await expect(tree.names(1)).toEqual(["a", "b", "c"]);
    await expect(tree.row("a")).toHaveFocus();
    canvas.getByRole("button", { name: "Sort again" }).click();
    await waitFor(() => expect(tree.names(1)).toEqual(["c", "b", "a"]));
    await expect(tree.row("a")).toHaveFocus();
    await userEvent.click(canvas.getByRole("heading", { name: "Occupancy" }));
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Sort again" })).toBeNull());
  },
});

/** Another grouping starts closed, with the usual rows below; the rows below can be others. */
export const Regrouped = meta.story({
  parameters: { searchParams: "?groupBy=priority&thenBy=platform&expand=all" },
  play: async ({ canvasElement, world }) => {
    await expectTop(canvasElement, world.occupancy.page({ groupBy: "priority" }).entries);
    const tree = onTree(canvasElement);
    const [first] = world.occupancy.page({ groupBy: "priority", limit: 1 }).entries;
    const priority = first?.key as "HIGH" | "NORMAL" | "LOW";
    const { entries } = world.occupancy.page({ groupBy: "platform", filter: { priorities: [priority] } });
    await waitFor(() =>
      expect(tree.names(2).slice(0, entries.length)).toEqual(entries.map(({ key }) => key)),
    );
  },
});
