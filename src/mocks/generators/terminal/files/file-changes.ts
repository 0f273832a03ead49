import {
  type DirectoryNode,
  directory,
  type FileNode,
  linkTo,
  type TreeNode,
  writtenFile,
} from "./file-node.ts";
import { nodeAt } from "./file-tree.ts";
import { compacted } from "./growing-bytes.ts";
import { childPath, segmentsOf } from "./paths.ts";

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

/** A directory that is being changed in place; its parts are drafts once they change. */
interface Draft {
  readonly entries: Map<string, TreeNode | Draft>;
  modified: number;
  mode: number;
}

function isDraft(part: TreeNode | Draft | undefined): part is Draft {
  return part !== undefined && !("kind" in part);
}

function draftOf({ entries, modified, mode }: DirectoryNode): Draft {
  return { entries: new Map(entries), modified, mode };
}

/** The draft of a directory among those entries, made of what is there. */
function openDraft(parent: Draft, name: string, { modified, mode }: Pick<Draft, "modified" | "mode">): Draft {
  const part = parent.entries.get(name);
  if (isDraft(part)) return part;
  const draft = draftOf(part?.kind === "directory" ? part : directory(new Map(), modified, mode));
  parent.entries.set(name, draft);
  return draft;
}

function finished({ entries, modified, mode }: Draft): DirectoryNode {
  const parts = [...entries].map(([name, part]) => [name, isDraft(part) ? finished(part) : part] as const);
  return directory(new Map(parts), modified, mode);
}

/**
 * The seeded tree with those changes, in time that grows with their number: every command line begins with it. The
 * directory that holds a change has changed, too.
 */
export function withChanges(seeded: DirectoryNode, changes: readonly FileChange[]): DirectoryNode {
  const root = draftOf(seeded);
  const revive = (node: Exclude<StoredNode, { readonly kind: "directory" }>): TreeNode => {
    if (node.kind === "link") return linkTo(node.target, node.modified);
    const { content, mode, modified } = node;
    if (typeof content !== "string") return writtenFile(content, modified, mode);
    return { ...(nodeAt(seeded, content) as FileNode), mode, modified };
  };
  for (const [path, node] of changes) {
    const names = segmentsOf(path);
    const last = names.pop();
    const parent = names.reduce((draft, name) => openDraft(draft, name, draft), root);
    if (node?.kind === "directory") {
      const draft = last === undefined ? root : openDraft(parent, last, node);
      Object.assign(draft, { modified: node.modified, mode: node.mode });
    } else if (last !== undefined) {
      if (node === null) parent.entries.delete(last);
      else parent.entries.set(last, revive(node));
    }
  }
  return finished(root);
}
