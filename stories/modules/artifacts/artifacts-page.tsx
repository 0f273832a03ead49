import type { within } from "storybook/test";
import type { Subject } from "#.storybook/subject";
import type { ArtifactPage, WorkflowStatus } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { folderContent } from "@/modules/artifacts/artifact-folder";
import { findWorkflow } from "../../fixtures/find";

/** Endpoint path, for handlers that override the mock one. */
export const artifactsPath = "/api/workflow/:name/artifacts";

/** All artifacts of a workflow, as the API returns them. */
export function artifactsOf(world: World, { name }: Subject["workflow"]): ArtifactPage {
  const index = world.workflows.indexByName(name) ?? -1;
  return world.buckets.generateWorkflowArtifacts(index, { prefix: "", offset: 0, limit: 1_000 });
}

export const contentOf = ({ entries, prefix }: ArtifactPage, folder = "") =>
  folderContent(entries, prefix, folder);

/** A workflow in this status with several folders, files in them, and files in its root. */
export const writing = (status: WorkflowStatus) => (world: World) => ({
  workflow: findWorkflow(world, status, (workflow) => {
    const { folders, files } = contentOf(artifactsOf(world, workflow));
    return folders.length > 1 && files.length > 0 && folders.some(({ count }) => count > 2);
  }),
});

export const completed = writing("COMPLETED");

/** The size of all of them. */
export const bytes = (entries: readonly { size: number }[]) =>
  entries.reduce((sum, { size }) => sum + size, 0);

/** Table row of a folder or file. */
export async function rowOf(canvas: ReturnType<typeof within>, name: string): Promise<HTMLElement> {
  const header = await canvas.findByRole("rowheader", { name: new RegExp(`${escaped(name)}( |$)`) });
  const row = header.closest("tr");
  if (row === null) throw new Error(`${name} is not in a row.`);
  return row;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Name of the file with this key. */
export const lastPart = (key = "") => key.slice(key.lastIndexOf("/") + 1);
