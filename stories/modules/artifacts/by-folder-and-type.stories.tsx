import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatBytes } from "@/lib/format/bytes";
import { formatCount } from "@/lib/format/number";
import { bucketHandlers } from "@/mocks/handlers";
import { ArtifactsPanel } from "@/modules/artifacts/artifacts-panel";
import { inPanel } from "../../frames/panel-frame";
import { artifactsOf, bytes, completed, contentOf, lastPart, rowOf } from "./artifacts-page";

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

/** Opens a folder and returns with the breadcrumbs; both are history entries. */
export const ByFolder = meta.story({
  play: async ({ canvas, subject, userEvent, world }) => {
    const page = artifactsOf(world, subject.workflow);
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
  play: async ({ canvas, canvasElement, subject, userEvent, world }) => {
    const page = artifactsOf(world, subject.workflow);
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

/** A type that does not exist: all types are shown, and that is said. */
export const UnreadableType = meta.story({
  parameters: { searchParams: "?artifact-type=video" },
  play: async ({ canvas, subject, userEvent, world }) => {
    const page = artifactsOf(world, subject.workflow);
    await rowOf(canvas, contentOf(page).folders[0]?.name ?? "");
    await expect(canvas.getByText(/artifact-type=video: use all, checkpoint/)).toBeVisible();
    await expect(canvas.getByRole("combobox", { name: "Type" })).toHaveTextContent("All types");
    await userEvent.click(canvas.getByRole("button", { name: "Remove from address" }));
    await waitFor(() => expect(canvas.queryByText(/The address has/)).toBeNull());
  },
});
