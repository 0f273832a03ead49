import { getRouter } from "@storybook/nextjs/navigation.mock";
import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { addons } from "storybook/preview-api";
import { expect, fn, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld, worldOf } from "#.storybook/world";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import { workflowList } from "@/features/workflows/list/workflow-list";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { formatCount } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const { density: densityKey } = tableStorageKeys(workflowList.key);

const meta = preview.meta({
  title: "Pages/Workflows/View",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** By the column header. */
export const OldestFirst = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  parameters: { searchParams: "?order=oldest&all=true" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { workflows } = world;
    const oldest = workflows.entry(workflows.total - 1).name;
    const newest = workflows.entry(0).name;
    await waitFor(() => expect(list.names()[0]).toBe(oldest));
    const header = canvas.getByRole("columnheader", { name: "Submitted" });
    await expect(header).toHaveAttribute("aria-sort", "ascending");
    await userEvent.click(canvas.getByRole("button", { name: "Submitted" }));
    await waitFor(() => expect(list.names()[0]).toBe(newest));
    await expect(header).toHaveAttribute("aria-sort", "descending");
    await userEvent.click(canvas.getByRole("button", { name: "Submitted" }));
    await waitFor(() => expect(list.names()[0]).toBe(oldest));
  },
});

/** The menu hides and shows columns and stays open. */
export const Columns = meta.story({
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("columnheader", { name: "User" });
    const header = (name: string) => canvas.queryByRole("columnheader", { name, hidden: true });
    await userEvent.click(canvas.getByRole("button", { name: "Choose columns" }));
    await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: "User" }));
    await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Ended" }));
    await waitFor(() => expect(header("User")).toBeNull());
    await expect(header("Ended")).toBeInTheDocument();
    await expect(screen.getByRole("menuitemcheckbox", { name: "Name" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await userEvent.click(screen.getByRole("menuitem", { name: "Reset" }));
    await waitFor(() => expect(header("User")).toBeInTheDocument());
    await waitFor(() => expect(header("Ended")).toBeNull());
    await userEvent.keyboard("{Escape}");
  },
});

/** A link contains the columns from left to right, with the widths of resized ones. */
export const ColumnsFromTheAddress = meta.story({
  parameters: { searchParams: "?columns=name_pool-240_status_started_labels&all=true" },
  play: async ({ canvas }) => {
    const titles = () => canvas.getAllByRole("columnheader").map((header) => header.textContent);
    // The first one contains the checkbox for all rows.
    await expect(titles()).toEqual(["", "Name", "Pool", "Status", "Started", "Labels"]);
    await expect(Math.round(canvas.getByRole("columnheader", { name: "Pool" }).offsetWidth)).toBe(240);
  },
});

/** Preferences persist to the next visit. */
export const RememberedDensity = meta.story({
  globals: { volume: "default" },
  beforeEach() {
    localStorage.setItem(densityKey, "compact");
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await waitFor(() => expect(list.row(0)?.offsetHeight).toBe(32));
    await userEvent.click(canvas.getByRole("radio", { name: "Comfortable rows" }));
    await waitFor(() => expect(list.row(0)?.offsetHeight).toBe(44));
    await expect(localStorage.getItem(densityKey)).toBe("");
  },
});

/** Enter or a click on a row opens its page; its name is an ordinary link. */
export const OpensTheDetail = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { name } = world.workflows.entry(1);
    const link = await canvas.findByRole("link", { name });
    await expect(link).toHaveAttribute("href", `/workflows/${name}`);
    list.row(0)?.focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith(`/workflows/${name}`);
  },
});

/** The overlay for a new workflow loads on demand. */
export const Submit = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Submit workflow" }));
    await expect(await screen.findByRole("dialog", { name: "Submit a workflow" })).toBeVisible();
  },
});

/** The same overlay from the empty list. */
export const SubmitTheFirst = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText("No workflows yet");
    const [, ofEmptyList] = canvas.getAllByRole("button", { name: "Submit workflow" });
    if (ofEmptyList === undefined) throw new Error("The empty list has no button.");
    await userEvent.click(ofEmptyList);
    await expect(await screen.findByRole("dialog", { name: "Submit a workflow" })).toBeVisible();
  },
});

const onUrlUpdate = fn();

/** Filters, order, row, columns, density, and preview are in the URL where they differ from the defaults. */
export const EverythingInTheAddress = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: () => void onUrlUpdate.mockClear(),
  render: () => (
    <NuqsTestingAdapter searchParams="?all=true" hasMemory onUrlUpdate={onUrlUpdate}>
      <WorkflowsScreen />
    </NuqsTestingAdapter>
  ),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const becomes = (query: string) =>
      waitFor(() => {
        const [update]: UrlUpdateEvent[] = onUrlUpdate.mock.lastCall ?? [];
        expect(decodeURIComponent(update?.queryString ?? "none")).toBe(query);
      });
    await list.loaded();
    await expect(onUrlUpdate).not.toHaveBeenCalled();

    await userEvent.click(canvas.getByRole("radio", { name: "Compact rows" }));
    await becomes("?all=true&density=compact");
    await userEvent.click(canvas.getByRole("button", { name: "Submitted" }));
    await becomes("?all=true&density=compact&order=oldest");
    await userEvent.click(canvas.getByRole("button", { name: "Running" }));
    await becomes("?density=compact&order=oldest&f=status:RUNNING");
    await userEvent.type(await canvas.findByLabelText("Go to row"), "500{Enter}");
    await becomes("?density=compact&order=oldest&f=status:RUNNING&row=500");

    await userEvent.click(canvas.getByRole("button", { name: "Running" }));
    await becomes("?density=compact&order=oldest&all=true");
    await userEvent.click(canvas.getByRole("button", { name: "Submitted" }));
    await userEvent.click(canvas.getByRole("radio", { name: "Comfortable rows" }));
    await becomes("?all=true");
    await userEvent.click(canvas.getByRole("button", { name: `Preview ${list.names()[0]}` }));
    await becomes(`?all=true&view=${list.names()[0]}`);
    await userEvent.keyboard("{Escape}");
    await becomes("?all=true");
  },
});

/** Toolbar seed and volume switch the world immediately, without a reload. */
export const AnotherWorld = meta.story({
  play: async ({ canvas, canvasElement, globals, step }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { seed, volume } = globals;
    const other = { seed: seed === 2 ? 3 : 2, volume: volume === "low" ? "default" : "low" };
    // Renderings that overlap may end in any order, so each change waits for the one before.
    const change = (next: { seed?: string | number; volume?: string }) =>
      new Promise((resolve) => {
        const channel = addons.getChannel();
        channel.once("storyFinished", resolve);
        channel.emit("updateGlobals", { globals: next });
      });
    const showsWorldOf = async (shown: typeof globals) => {
      const { entries, total } = worldOf(shown).workflows.generatePage(0, 3);
      await waitFor(() => expect(list.names().slice(0, 3)).toEqual(entries.map(({ name }) => name)));
      // Until the previous world is gone, matches may belong to it.
      await waitFor(() => expect(canvas.getByText(formatCount(total, "workflow"))).toBeVisible());
    };
    await showsWorldOf(globals);
    try {
      await step("Another seed: other names", async () => {
        await change({ seed: other.seed });
        await showsWorldOf({ ...globals, seed: other.seed });
      });
      await step("Another volume: another total", async () => {
        await change(other);
        await showsWorldOf({ ...globals, ...other });
      });
    } finally {
      await change({ seed, volume });
    }
    await showsWorldOf(globals);
  },
});
