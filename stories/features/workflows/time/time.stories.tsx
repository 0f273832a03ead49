import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { getWorkflow, submitWorkflow } from "@/lib/api/generated";
import { formatCount } from "@/lib/format/number";
import type { World } from "@/mocks/world/world";
import { EXAMPLE_SPEC } from "@/modules/submit/example-spec";
import { heldIntervals, holdIntervals } from "../../../components/refresh-control/held-intervals";
import { inAppShell } from "../../../frames/in-app-shell";
import { changeGlobals, commandTime } from "../../../frames/toolbar";
import { submitDialog } from "../../../modules/submit/submit-driver";
import { poolOf } from "../../../modules/submit/submit-page";
import { listDriver } from "../../list-driver";
import { listParameters } from "../list/list-page";
import { checkboxOf } from "../list/selectable-rows";
import { onLaptop, prepareTime, WorkflowRoutes } from "./time-page";

const meta = preview.meta({
  title: "Pages/Workflows/Time",
  parameters: listParameters,
  decorators: [inAppShell],
  globals: onLaptop,
  loaders: [loadWorld],
  beforeEach: prepareTime,
  render: () => <WorkflowRoutes />,
});

export default meta;

/** Names of the newest workflows, as of the world's moment. */
const newest = (world: World) => world.workflows.generatePage(0, 3).entries.map(({ name }) => name);

async function submitExample(world: World): Promise<string> {
  return (await submitWorkflow(poolOf(world, "ONLINE").name, { file: EXAMPLE_SPEC })).name;
}

/** Ages on screen go with the world; rows, as in life, only with a refresh, and new ones once they are asked for. */
export const Advanced = meta.story({
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const before = newest(world);
    await waitFor(() => expect(list.names().slice(0, 3)).toEqual(before));
    const start = Date.now();

    world.advance({ hours: 2 });
    await expect(Date.now() - start).toBe(7_200_000);
    await expect(Date.now()).toBe(world.now);
    await waitFor(() => expect(canvasElement).toHaveTextContent("Updated 2 hours ago"));
    await expect(list.names().slice(0, 3)).toEqual(before);

    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(newest(world)).not.toEqual(before);
    await userEvent.click(await canvas.findByRole("button", { name: /new workflows/ }));
    await waitFor(() => expect(list.names().slice(0, 3)).toEqual(newest(world)));
  },
});

/** An interval of real time shows where the world is by then. */
export const AutoRefreshed = meta.story({
  beforeEach: () => holdIntervals(10_000),
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    await userEvent.click(canvas.getByRole("button", { name: "Auto-refresh: Off" }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: "Every 10 seconds" }));
    await waitFor(() => expect(heldIntervals.count()).toBe(1));
    const start = world.now;
    for (const elapsed of [7_200_000, 86_400_000]) {
      world.moveTo(elapsed);
      heldIntervals.pass();
      const arrived = formatCount(world.workflows.count({ submittedAfter: start + 1 }), "new workflow");
      await expect(await canvas.findByRole("button", { name: arrived })).toBeVisible();
    }
    world.moveTo(0);
    heldIntervals.pass();
    await waitFor(() => expect(canvas.queryByRole("button", { name: /new workflow/ })).toBeNull());
    await waitFor(() => expect(list.names().slice(0, 3)).toEqual(newest(world)));
  },
});

/** Playing mounts nothing anew: a draft, the scroll position, a selection and a submission are there after it. */
export const SurvivesPlayAndPause = meta.story({
  play: async ({ canvas, canvasElement, world, step, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const dialog = submitDialog(userEvent);
    const start = world.config.elapsed;
    let submitted = "";

    await step("Submit, select, scroll and draft", async () => {
      await list.loaded();
      submitted = await submitExample(world);
      await userEvent.click(await checkboxOf(list, 2));
      list.scrollTo(100);
      await waitFor(() => expect(list.row(105)).toBeVisible());
      await userEvent.click(canvas.getByRole("button", { name: "Submit workflow" }));
      await dialog.opened();
      await dialog.write(EXAMPLE_SPEC.replace("my-training", "unfinished"));
    });
    const mounted = { scroller: list.scroller(), editor: await dialog.editor() };
    const { scrollTop } = mounted.scroller;
    const survived = async () => {
      await expect(list.scroller()).toBe(mounted.scroller);
      await expect(list.scroller().scrollTop).toBe(scrollTop);
      await expect(await dialog.editor()).toBe(mounted.editor);
      await expect(mounted.editor).toHaveTextContent("name: unfinished");
      await expect(screen.getByText("1 selected")).toBeInTheDocument();
      await expect(world.workflows.getByName(submitted)).not.toBeNull();
    };

    try {
      await step("Play and pause", async () => {
        const { now } = world;
        commandTime({ do: "play", speed: 600 });
        await waitFor(() => expect(world.now).toBeGreaterThan(now + 600_000));
        commandTime({ do: "pause" });
        const paused = world.now;
        await survived();
        await expect(world.now).toBe(paused);
        await expect(Date.now()).toBe(paused);
      });
      await step("Step", async () => {
        const { now } = world;
        commandTime({ do: "step" });
        await expect(world.now).toBe(now + 600_000);
        await survived();
      });
      await step("Advance", async () => {
        world.advance({ minutes: 5 });
        await survived();
      });
    } finally {
      commandTime({ do: "move", elapsed: start });
    }
  },
});

/** Other globals run `beforeEach` again, on the world that the story has, at its moment. */
export const SurvivesAnotherTheme = meta.story({
  play: async ({ canvas, canvasElement, globals, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    const scroller = list.scroller();
    const { theme, elapsed } = globals;
    try {
      const name = await submitExample(world);
      world.advance({ minutes: 30 });
      const { now } = world;
      await changeGlobals({ theme: theme === "dark" ? "light" : "dark" });
      await expect(world.now).toBe(now);
      await expect(list.scroller()).toBe(scroller);
      // As the manager sets all globals in a preview that was reloaded.
      await changeGlobals({ elapsed: 40 });
      await expect(world.config.elapsed).toBe(2_400_000);
      await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
      await userEvent.click(await canvas.findByRole("button", { name: /new workflows/ }));
      await waitFor(() => expect(list.names().slice(0, 3)).toEqual(newest(world)));
      await expect((await getWorkflow(name)).name).toBe(name);
    } finally {
      await changeGlobals({ theme, elapsed });
    }
  },
});

/** A story about a later moment starts there; the toolbar shows it as locked. */
export const StartsLater = meta.story({
  globals: { elapsed: 90 },
  play: async ({ canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    await expect(world.config.elapsed).toBe(5_400_000);
    await expect(Date.now()).toBe(world.now);
    await waitFor(() => expect(list.names().slice(0, 3)).toEqual(newest(world)));
    await expect(newest(world)).not.toEqual(newest(world.at(0)));
  },
});

/** What the list answers after all of this is the world that the play function reads. */
export const SubmissionAfterPlay = meta.story({
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    const name = await submitExample(world);
    world.advance({ minutes: 30 });
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await userEvent.click(await canvas.findByRole("button", { name: /new workflows/ }));
    const place = world.workflows.generatePage(0, 500).entries.findIndex((entry) => entry.name === name);
    await expect(place).toBeGreaterThan(0);
    list.scrollTo(place);
    await waitFor(() => expect(list.row(place)).toHaveTextContent(name));
  },
});
