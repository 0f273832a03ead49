/** A module and the modules it imports, as paths from the root of the repository. */
export interface ModuleImports {
  readonly path: string;
  readonly imports: readonly string[];
}

/** An arrow of the diagram: some module in `from` imports a module in `to`. */
export interface FolderImport {
  readonly from: string;
  readonly to: string;
}

/** A top-level folder whose subfolders are separate layers. */
const LAYERED = "src";

/**
 * The folder that represents a module in the diagram.
 *
 * @example
 * folderOf("src/lib/format/bytes.ts"); // "src/lib"
 * folderOf("scripts/pictures/camera.ts"); // "scripts"
 */
export function folderOf(path: string): string {
  const [top = "", ...rest] = path.split("/");
  return top === LAYERED && rest.length > 1 ? `${top}/${rest[0]}` : top;
}

/** All folders that contain a module, sorted. */
export function foldersOf(modules: readonly ModuleImports[]): string[] {
  return [...new Set(modules.map(({ path }) => folderOf(path)))].toSorted();
}

/** The imports that cross from one folder to another, each pair once, sorted. */
export function importsBetweenFolders(modules: readonly ModuleImports[]): FolderImport[] {
  const targets = new Map<string, Set<string>>();
  for (const { path, imports } of modules) {
    const from = folderOf(path);
    const known = targets.get(from) ?? new Set();
    for (const imported of imports) known.add(folderOf(imported));
    targets.set(from, known);
  }
  return [...targets.keys()]
    .toSorted()
    .flatMap((from) => [...(targets.get(from) ?? [])].toSorted().map((to) => ({ from, to })))
    .filter(({ from, to }) => from !== to);
}

/** Mermaid's text of the diagram, without a closing line break. The layers of `src` are boxed together. */
export function mermaidDiagram(folders: readonly string[], imports: readonly FolderImport[]): string {
  const isLayer = (folder: string) => folder.startsWith(`${LAYERED}/`);
  const layers = folders.filter(isLayer);
  return [
    "flowchart TD",
    ...folders.filter((folder) => !isLayer(folder)).map((folder) => `  ${nodeOf(folder, folder)}`),
    ...(layers.length === 0 ? [] : [`  subgraph ${LAYERED}_layers["${LAYERED}"]`]),
    ...layers.map((folder) => `    ${nodeOf(folder, folder.slice(LAYERED.length + 1))}`),
    ...(layers.length === 0 ? [] : ["  end"]),
    ...imports.map(({ from, to }) => `  ${idOf(from)} --> ${idOf(to)}`),
  ].join("\n");
}

function nodeOf(folder: string, label: string): string {
  return `${idOf(folder)}["${label}"]`;
}

/** Mermaid's ids allow neither dots nor slashes. */
function idOf(folder: string): string {
  return folder.replaceAll(/[^A-Za-z0-9]+/g, "_").replace(/^_/, "");
}
