import {
  type DirectoryNode,
  directory,
  type FileNode,
  linkTo,
  type TreeNode,
  writtenFile,
} from "./file-node.ts";
import { nodeAt, withNode } from "./file-tree.ts";
import { compacted } from "./growing-bytes.ts";
import { childPath } from "./paths.ts";

/** A node as it is stored between command lines. A copy of a seeded file is stored as the path of its original. */
type StoredNode =
  | { readonly kind: "directory"; readonly mode: number; readonly modified: number }
  | { readonly kind: "link"; readonly target: string; readonly modified: number }
  | {
      readonly kind: "file";
      readonly content: Uint8Array | string;
      readonly mode: number;
      readonly modified: number;
    };

/** A path whose node differs from the seeded one, and what is there; null for nothing. */
export type FileChange = readonly [path: string, node: StoredNode | null];

type Origins = ReadonlyMap<object, string>;

function originsOf(root: DirectoryNode): Origins {
  const origins = new Map<object, string>();
  const visit = (path: string, node: TreeNode) => {
    if (node.kind === "file" && node.seed !== undefined) origins.set(node.seed, path);
    if (node.kind !== "directory") return;
    for (const [name, child] of node.entries) visit(childPath(path, name), child);
  };
  visit("/", root);
  return origins;
}

/** What a session has changed, in an order in which it can be made again: directories before what they hold. */
export function changesBetween(seeded: DirectoryNode, current: DirectoryNode): FileChange[] {
  const changes: FileChange[] = [];
  let origins: Origins | undefined;
  const contentOf = (file: FileNode): Uint8Array | string => {
    if (file.seed === undefined) return compacted(file.read() as Uint8Array);
    origins ??= originsOf(seeded);
    return origins.get(file.seed) as string;
  };
  const compare = (path: string, before: TreeNode | undefined, after: TreeNode) => {
    if (before === after) return;
    const { modified, mode } = after;
    if (after.kind === "link") changes.push([path, { kind: "link", target: after.target, modified }]);
    else if (after.kind === "file")
      changes.push([path, { kind: "file", content: contentOf(after), mode, modified }]);
    else compareEntries(path, before, after);
  };
  const compareEntries = (path: string, before: TreeNode | undefined, after: DirectoryNode) => {
    const { modified, mode } = after;
    const old = before?.kind === "directory" ? before.entries : new Map<string, TreeNode>();
    for (const name of old.keys()) {
      if (!after.entries.has(name)) changes.push([childPath(path, name), null]);
    }
    changes.push([path, { kind: "directory", mode, modified }]);
    for (const [name, child] of after.entries) compare(childPath(path, name), old.get(name), child);
    // The time again, because making its entries changes it.
    changes.push([path, { kind: "directory", mode, modified }]);
  };
  compare("/", seeded, current);
  return changes;
}

/** The seeded tree with those changes. */
export function withChanges(seeded: DirectoryNode, changes: readonly FileChange[]): DirectoryNode {
  const revive = (path: string, node: StoredNode, root: DirectoryNode): TreeNode => {
    if (node.kind === "link") return linkTo(node.target, node.modified);
    const { mode, modified } = node;
    if (node.kind === "directory") {
      const old = nodeAt(root, path);
      return directory(old?.kind === "directory" ? old.entries : new Map(), modified, mode);
    }
    if (typeof node.content !== "string") return writtenFile(node.content, modified, mode);
    const original = nodeAt(seeded, node.content) as FileNode;
    return { ...original, mode, modified };
  };
  return changes.reduce((root, [path, node]) => {
    const { modified } = root;
    return withNode(root, path, node === null ? undefined : revive(path, node, root), modified, "open");
  }, seeded);
}
