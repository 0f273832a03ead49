import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatBytes } from "@/lib/format/bytes";
import { formatCount } from "@/lib/format/number";
import { bucketHandlers } from "@/mocks/handlers";
import { ArtifactsPanel } from "@/modules/artifacts/artifacts-panel";
import { inPanel } from "../../frames/panel-frame";
import { artifactsOf, bytes, completed, contentOf, lastPart, rowOf, writing } from "./artifacts-page";

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

/** Folders with their totals, and the files in the root. */
export const Default = meta.story({
  play: async ({ canvas, subject, world }) => {
    const page = artifactsOf(world, subject.workflow);
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
  parameters: { subject: writing("RUNNING") },
  play: async ({ canvas, subject, world }) => {
    const [folder] = contentOf(artifactsOf(world, subject.workflow)).folders;
    await expect(await rowOf(canvas, folder?.name ?? "")).toBeVisible();
  },
});
