import type { Artifact } from "@/lib/api/generated.schemas";

/** A folder below the one that is looked at, with all that is below it. */
export interface ArtifactFolder {
  /** Without what lies above it, and without a slash. */
  name: string;
  /** From the run's own prefix on, with a slash at the end. */
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
 * What lies directly in a folder: `path` counts from the run's `prefix` on and ends with a slash, the run's own folder
 * is "". Folders come in the order of their names, files as given.
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

/** The folders from the run's own down to `path`, which are the steps of a breadcrumb. */
export function folderSteps(path: string): readonly { name: string; path: string }[] {
  const names = path.split("/").filter(Boolean);
  return names.map((name, place) => ({ name, path: `${names.slice(0, place + 1).join("/")}/` }));
}

/** The last part of a key. */
export function fileName(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}
