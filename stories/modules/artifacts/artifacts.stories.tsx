import { HttpResponse, http } from "msw";
import { expect, spyOn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import type { ArtifactPage, WorkflowQueryResponse, WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatBytes } from "@/lib/format/bytes";
import { formatCount } from "@/lib/format/number";
import { bucketHandlers } from "@/mocks/handlers";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { folderContent } from "@/modules/artifacts/artifact-folder";
import { ArtifactsPanel } from "@/modules/artifacts/artifacts-panel";
import { downloadCommand } from "@/modules/artifacts/download-command";
import { expectedWorld, workflowOf } from "../../features/workflows/detail/detail-page";
import { inPanel, narrow, overflowOf } from "../../frames/panel-frame";

const path = "/api/workflow/:name/artifacts";

const meta = preview.meta({
  title: "Workflow/Artifacts",
  component: ArtifactsPanel,
  // Names depend on the seed; each story finds its own in the world.
  args: { workflow: "" },
  decorators: [inPanel],
  globals: { volume: "default" },
  beforeEach({ msw, globals }) {
    msw.use(...bucketHandlers(worldOf(globals)));
  },
});

export default meta;

function artifactsOf(world: World, { name }: WorkflowQueryResponse): ArtifactPage {
  const index = world.workflows.indexByName(name) ?? -1;
  return world.buckets.generateWorkflowArtifacts(index, { prefix: "", offset: 0, limit: 1_000 });
}

/** A workflow in this status with several folders, files in them, and files in its root. */
const writing = (status: WorkflowStatus) => (world: World) =>
  workflowOf(world, status, (workflow) => {
    const { folders, files } = contentOf(artifactsOf(world, workflow));
    return folders.length > 1 && files.length > 0 && folders.some(({ count }) => count > 2);
  });

const completed = writing("COMPLETED");
const running = writing("RUNNING");

const contentOf = ({ entries, prefix }: ArtifactPage, folder = "") => folderContent(entries, prefix, folder);
const bytes = (entries: readonly { size: number }[]) => entries.reduce((sum, { size }) => sum + size, 0);

/** Table row of a folder or file. */
async function rowOf(canvas: ReturnType<typeof within>, name: string): Promise<HTMLElement> {
  const header = await canvas.findByRole("rowheader", { name: new RegExp(`${escaped(name)}( |$)`) });
  const row = header.closest("tr");
  if (row === null) throw new Error(`${name} is not in a row.`);
  return row;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const lastPart = (key = "") => key.slice(key.lastIndexOf("/") + 1);

/** Folders with their totals, and the files in the root. */
export const Default = meta.story({
  render: (_, { globals }) => (
    <ArtifactsPanel workflow={completed(expectedWorld(globals)).name} className="flex-1" />
  ),
  play: async ({ canvas, globals }) => {
    const world = expectedWorld(globals);
    const page = artifactsOf(world, completed(world));
    const { folders, files } = contentOf(page);
    for (const { name, size } of folders) {
      await expect(await rowOf(canvas, name)).toHaveTextContent(formatBytes(size));
    }
    await expect(await rowOf(canvas, lastPart(files[0]?.key))).toHaveTextContent(formatBytes(files[0]?.size));
    const sum = `${formatCount(page.total, "artifact")}, ${formatBytes(bytes(page.entries))}`;
    await expect(canvas.getByText(sum)).toBeVisible();
  },
});

/** Artifacts written so far. */
export const Running = meta.story({
  render: (_, { globals }) => (
    <ArtifactsPanel workflow={running(expectedWorld(globals)).name} className="flex-1" />
  ),
  play: async ({ canvas, globals }) => {
    const world = expectedWorld(globals);
    const [folder] = contentOf(artifactsOf(world, running(world))).folders;
    await expect(await rowOf(canvas, folder?.name ?? "")).toBeVisible();
  },
});

/** Opens a folder and returns with the breadcrumbs; both are history entries. */
export const ByFolder = meta.story({
  render: Default.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    const world = expectedWorld(globals);
    const page = artifactsOf(world, completed(world));
    const folder = contentOf(page).folders.find(({ count }) => count > 2);
    const files = contentOf(page, folder?.path).files;
    await userEvent.click(
      within(await rowOf(canvas, folder?.name ?? "")).getByRole("button", { name: /artifact/ }),
    );

    await expect(await rowOf(canvas, lastPart(files[0]?.key))).toBeVisible();
    const way = within(canvas.getByRole("navigation", { name: "Folder" }));
    await expect(way.getByText(folder?.name ?? "")).toHaveAttribute("title", folder?.name);
    await expect(
      canvas.getByText(new RegExp(`^${formatCount(folder?.count ?? 0, "artifact")}, `)),
    ).toBeVisible();

    await userEvent.click(way.getByRole("button", { name: page.bucket }));
    await expect(await rowOf(canvas, folder?.name ?? "")).toBeVisible();
    await waitFor(() => expect(way.queryByRole("button")).not.toBeInTheDocument());
  },
});

/** Only folders with matching artifacts remain. */
export const ByType = meta.story({
  render: Default.input.render,
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const world = expectedWorld(globals);
    const page = artifactsOf(world, completed(world));
    const metrics = page.entries.filter(({ type }) => type === "metrics");
    await rowOf(canvas, contentOf(page).folders[0]?.name ?? "");
    await userEvent.click(canvas.getByRole("combobox", { name: "Type" }));
    const body = within(canvasElement.ownerDocument.body);
    await userEvent.click(await body.findByRole("option", { name: /^Metrics/ }));
    const sum = `${formatCount(metrics.length, "artifact")}, ${formatBytes(bytes(metrics))}`;
    await expect(await canvas.findByText(sum)).toBeVisible();
    const left = contentOf({ ...page, entries: metrics });
    await waitFor(() =>
      expect(canvas.getAllByRole("rowheader")).toHaveLength(left.folders.length + left.files.length),
    );
  },
});

/**
 * The API does not sign object URLs, so a browser cannot download them: the copied command does, for the bucket's
 * store.
 */
export const Download = meta.story({
  render: Default.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    const world = expectedWorld(globals);
    const page = artifactsOf(world, completed(world));
    const store = world.buckets.getBucketByName(page.bucket);
    if (store === null) throw new Error(`This world has no bucket ${page.bucket}.`);
    const { folders, files } = contentOf(page);
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();

    const name = lastPart(files[0]?.key);
    const button = await canvas.findByRole("button", { name: `Copy download command for ${name}` });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    await expect(writeText).toHaveBeenLastCalledWith(downloadCommand(store, files[0]?.key ?? ""));

    const folder = folders[0]?.name;
    await userEvent.click(canvas.getByRole("button", { name: `Copy download command for ${folder}` }));
    const command = String(writeText.mock.lastCall?.[0]);
    await expect(command).toMatch(/ cp --recursive /);
    await expect(command).toContain(`${page.bucket}/${page.prefix}${folder}`);

    await userEvent.click(canvas.getByRole("button", { name: `Copy address of ${name}` }));
    await expect(writeText).toHaveBeenLastCalledWith(`s3://${page.bucket}/${files[0]?.key}`);
  },
});

const nothing = (world: World): ArtifactPage => ({
  ...artifactsOf(world, completed(world)),
  entries: [],
  total: 0,
});

export const Empty = meta.story({
  beforeEach({ msw, globals }) {
    const page = nothing(expectedWorld(globals));
    msw.use(http.get(`*${path}`, () => HttpResponse.json(page)));
  },
  render: Default.input.render,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No artifacts")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("table")).not.toBeInTheDocument());
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach({ msw }) {
    msw.use(neverAnswers(path));
  },
  render: Default.input.render,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading artifacts")).toBeInTheDocument();
  },
});

const ServerError = meta.story({
  name: "Error",
  beforeEach({ msw, globals }) {
    msw.use(failsOnce(path, 500), ...bucketHandlers(worldOf(globals)));
  },
  render: Default.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    const world = expectedWorld(globals);
    const alert = within(await canvas.findByRole("alert"));
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    const [folder] = contentOf(artifactsOf(world, completed(world))).folders;
    await expect(await rowOf(canvas, folder?.name ?? "")).toBeVisible();
  },
});

export { ServerError as Error };

/** Without the bucket's details the artifacts are listed, and the actions are disabled. */
export const BucketUnknown = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(failsOnce("/api/bucket/:name", 500), ...bucketHandlers(worldOf(globals)));
  },
  render: Default.input.render,
  play: async ({ canvas }) => {
    await canvas.findByRole("table");
    const buttons = canvas.getAllByRole("button", { name: /^Copy / });
    for (const button of buttons) await expect(button).toBeDisabled();
  },
});

const long = "with-a-name-that-somebody-made-of-all-parameters-of-the-experiment-lr-0.0003-bs-512-seed-42";

/** Long names are truncated in the middle, because they differ at their ends. */
export const LongNames = meta.story({
  parameters: { searchParams: `?artifact-folder=${long}/checkpoints-${long}/` },
  beforeEach({ msw, globals }) {
    const world = expectedWorld(globals);
    const page = artifactsOf(world, completed(world));
    const folder = `${page.prefix}${long}/checkpoints-${long}/`;
    const entries = page.entries.slice(0, 12).map((entry, place) => ({
      ...entry,
      key:
        place < 3 ? `${folder}${place}-${long}/a.pt` : `${folder}${long}-step-${place * 1_000}.safetensors`,
      task_name: `train-${long}-${place}`,
    }));
    msw.use(http.get(`*${path}`, () => HttpResponse.json({ ...page, entries, total: 4_711 })));
  },
  render: Default.input.render,
  play: async ({ canvas, canvasElement }) => {
    const name = await canvas.findByText(`${long}-step-3000.safetensors`);
    await expect(name).toBeInTheDocument();
    await expect(canvas.getByText("Showing the first 12 of 4,711 artifacts.")).toBeVisible();
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});

/** Task and date are hidden in favor of name and size. */
export const Narrow = meta.story({
  ...narrow,
  render: Default.input.render,
  play: async ({ canvas, canvasElement, globals }) => {
    const world = expectedWorld(globals);
    const { files } = contentOf(artifactsOf(world, completed(world)));
    const row = await rowOf(canvas, lastPart(files[0]?.key));
    await expect(within(row).getByText(formatBytes(files[0]?.size))).toBeVisible();
    await waitFor(() =>
      expect(canvas.queryByRole("columnheader", { name: "Modified" })).not.toBeInTheDocument(),
    );
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});
