import { HttpResponse, http } from "msw";
import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatBytes } from "@/lib/format/bytes";
import { bucketHandlers } from "@/mocks/handlers";
import { ArtifactsPanel } from "@/modules/artifacts/artifacts-panel";
import { inPanel, narrow, overflowOf } from "../../frames/panel-frame";
import { artifactsOf, artifactsPath, completed, contentOf, lastPart, rowOf } from "./artifacts-page";

const meta = preview.meta({
  title: "Workflow/Artifacts",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: completed },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...bucketHandlers(world)),
  render: (_, { subject }) => <ArtifactsPanel workflow={subject.workflow.name} className="flex-1" />,
});

export default meta;

const long = "with-a-name-that-somebody-made-of-all-parameters-of-the-experiment-lr-0.0003-bs-512-seed-42";

/** Long names are truncated in the middle, because they differ at their ends. */
export const LongNames = meta.story({
  parameters: { searchParams: `?artifact-folder=${long}/checkpoints-${long}/` },
  beforeEach({ msw, subject, world }) {
    const page = artifactsOf(world, subject.workflow);
    const folder = `${page.prefix}${long}/checkpoints-${long}/`;
    const entries = page.entries.slice(0, 12).map((entry, place) => ({
      ...entry,
      key:
        place < 3 ? `${folder}${place}-${long}/a.pt` : `${folder}${long}-step-${place * 1_000}.safetensors`,
      task_name: `train-${long}-${place}`,
    }));
    msw.use(http.get(`*${artifactsPath}`, () => HttpResponse.json({ ...page, entries, total: 4_711 })));
  },
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
  play: async ({ canvas, canvasElement, subject, world }) => {
    const { files } = contentOf(artifactsOf(world, subject.workflow));
    const row = await rowOf(canvas, lastPart(files[0]?.key));
    await expect(within(row).getByText(formatBytes(files[0]?.size))).toBeVisible();
    await waitFor(() =>
      expect(canvas.queryByRole("columnheader", { name: "Modified" })).not.toBeInTheDocument(),
    );
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});
