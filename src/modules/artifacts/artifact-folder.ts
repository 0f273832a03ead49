import type { Artifact } from "@/lib/api/generated.schemas";

/** A subfolder with the totals of everything below it. */
export interface ArtifactFolder {
  /** Last segment of the path, without slashes. */
  name: string;
  /** Relative to the workflow's prefix, with a trailing slash. */
  path: string;
  count: number;
  /** Bytes. */
  size: number;
}

export interface FolderContent {
  folders: readonly ArtifactFolder[];
  files: readonly Artifact[];
}

/**
 * Direct content of a folder. `path` is relative to the workflow's `prefix` and ends with a slash; the root folder is
 * "". Folders are sorted by name, files keep their order.
 */
export function folderContent(artifacts: readonly Artifact[], prefix: string, path: string): FolderContent {
  const start = prefix + path;
  const folders = new Map<string, ArtifactFolder>();
  const files: Artifact[] = [];
  for (const artifact of artifacts) {
    if (!artifact.key.startsWith(start)) continue;
    const rest = artifact.key.slice(start.length);
    const slash = rest.indexOf("/");
    if (slash === -1) {
      files.push(artifact);
      continue;
    }
    const name = rest.slice(0, slash);
    const folder = folders.get(name) ?? { name, path: `${path}${name}/`, count: 0, size: 0 };
    folders.set(name, { ...folder, count: folder.count + 1, size: folder.size + artifact.size });
  }
  const byName = [...folders.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return { folders: byName, files };
}

/** Folders from the root down to `path`, one per breadcrumb. */
export function folderSteps(path: string): readonly { name: string; path: string }[] {
  const names = path.split("/").filter(Boolean);
  return names.map((name, place) => ({ name, path: `${names.slice(0, place + 1).join("/")}/` }));
}

/** The last part of a key. */
export function fileName(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}
