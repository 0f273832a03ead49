import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { formatCount, formatNumber } from "@/lib/format/number";
import type { World } from "@/mocks/world/world";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, listRequests, prepareList, summaryRequests } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/New rows",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  // A narrow list has Refresh in a menu.
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** New workflows wait above the list until they are asked for; the rows below stay in place and are up to date. */
export const Waiting = meta.story({
  play: async ({ canvas, canvasElement, world, userEvent, step }) => {
    const list = listDriver(canvasElement, "Workflows");
    const refresh = () => userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await list.loaded();
    const before = list.names();
    const start = world.now;
    await expect(canvas.queryByRole("button", { name: /new workflow/ })).not.toBeInTheDocument();

    await step("Two hours pass", async () => {
      world.advance({ hours: 2 });
      const [requests, summaries] = [listRequests().length, summaryRequests().length];
      await refresh();
      const arrived = world.workflows.count({ submittedAfter: start + 1 });
      await expect(
        await canvas.findByRole("button", { name: formatCount(arrived, "new workflow") }),
      ).toBeVisible();
      await expect(list.names()).toEqual(before);
      // A page of the list, and the number of new rows.
      await expect(
        listRequests()
          .slice(requests)
          .map((query) => query.get("limit")),
      ).toEqual(["50", "1"]);
      await expect(summaryRequests()).toHaveLength(summaries + 1);
    });
    await step("Rows show what became of them, and counts are those of the rows", async () => {
      const shown = { submittedBefore: start + 1 };
      for (const name of before.slice(0, 10)) {
        const index = world.workflows.indexByName(name) as number;
        const label = { RUNNING: "Running", WAITING: "Waiting", COMPLETED: "Completed" }[
          world.workflows.entry(index).status as string
        ];
        if (label !== undefined) await expect(list.row(before.indexOf(name))).toHaveTextContent(label);
      }
      const running = world.workflows.count({ ...shown, statuses: ["RUNNING"] });
      const pills = canvas.getByRole("group", { name: "Status" });
      await expect(within(pills).getByRole("button", { name: /Running/ })).toHaveTextContent(
        formatNumber(running),
      );
    });
    await step("They are asked for", async () => {
      await userEvent.click(canvas.getByRole("button", { name: /new workflow/ }));
      await waitFor(() => expect(list.names()[0]).toBe(world.workflows.page({ limit: 1 }).entries[0]?.name));
      await waitFor(() =>
        expect(canvas.queryByRole("button", { name: /new workflow/ })).not.toBeInTheDocument(),
      );
      await expect(list.row(0)).toHaveFocus();
    });
  },
});

/** A row far down is in the same place after a refresh, also where other rows of it load only then. */
export const FarDown = meta.story({
  parameters: { ...listParameters, searchParams: "?all=true&row=400" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { name } = world.workflows.entry(405);
    await waitFor(() => expect(list.row(405)).toHaveTextContent(name));
    const below = world.workflows.entry(500).name;
    world.advance({ hours: 9 });
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await canvas.findByRole("button", { name: /new workflows/ });
    await expect(list.row(405)).toHaveTextContent(name);
    list.scrollTo(495);
    await waitFor(() => expect(list.row(500)).toHaveTextContent(below));
  },
});

/** Submits a completed workflow once more, as from a command line. */
function submitAgain({ workflows, submitter }: World) {
  const completed = workflows.page({ filter: { statuses: ["COMPLETED"] }, limit: 1 }).entries[0];
  const found = completed && submitter.draftOf(completed.name);
  if (!found || completed?.pool === undefined) throw new Error("No workflow has completed in a pool.");
  return submitter.submit(found.draft, { pool: completed.pool, parent: found.parent });
}

/** A workflow that was submitted elsewhere waits like others, and is the first of the list then. */
export const SubmittedElsewhere = meta.story({
  play: async ({ canvas, canvasElement, world, userEvent, step }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    world.advance({ hours: 1 });
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await canvas.findByRole("button", { name: /new workflow/ });
    const { name } = submitAgain(world);
    await step("It waits", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
      await expect(list.names()).not.toContain(name);
    });
    await step("It is asked for", async () => {
      await userEvent.click(canvas.getByRole("button", { name: /new workflow/ }));
      await waitFor(() => expect(list.names()[0]).toBe(name));
    });
  },
});
