import { encodeText } from "../text/utf8.ts";

/** Bytes, at once or when they have been fetched. */
export type Reading = Uint8Array | Promise<Uint8Array>;

/** A file. Nodes never change, so that copies share them. */
export interface FileNode {
  readonly kind: "file";
  read(): Reading;
  /** Bytes, as `ls` shows them; a checkpoint has more of them than `read` gives. */
  readonly size: number | (() => Promise<number>);
  /** Bytes that a session has written and that must be stored. */
  readonly stored: number;
  readonly nodes: 1;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Permission bits. */
  readonly mode: number;
  /** Shared by a seeded file and its copies, which differ in mode and time at most; absent for written files. */
  readonly seed?: object;
  /** A device file, which swallows what is written to it. */
  readonly device?: boolean;
}

export interface LinkNode {
  readonly kind: "link";
  readonly target: string;
  readonly size: number;
  readonly stored: 0;
  readonly nodes: 1;
  readonly modified: number;
  readonly mode: number;
}

/** A directory; `stored` and `nodes` are sums over all that is below it. */
export interface DirectoryNode {
  readonly kind: "directory";
  readonly entries: ReadonlyMap<string, TreeNode>;
  readonly size: number;
  readonly stored: number;
  readonly nodes: number;
  readonly modified: number;
  readonly mode: number;
}

export type TreeNode = FileNode | LinkNode | DirectoryNode;

/** Bytes of a directory itself. */
const DIRECTORY_SIZE = 4_096;
const FILE_MODE = 0o644;
const DIRECTORY_MODE = 0o755;

interface SeededFile {
  /** Bytes; those of the text by default. */
  readonly size?: number;
  readonly mode?: number;
}

/** A file of the image or the task, which costs a session nothing. */
export function seededFile(text: string, modified: number, options: SeededFile = {}): FileNode {
  const bytes = encodeText(text);
  const { size = bytes.length, mode = FILE_MODE } = options;
  return { kind: "file", read: () => bytes, size, stored: 0, nodes: 1, modified, mode, seed: {} };
}

/** A seeded file whose text is fetched at its first use, for a long one that most sessions never read. */
export function fetchedFile(fetchText: () => Promise<string>, modified: number): FileNode {
  let fetched: Promise<Uint8Array> | undefined;
  const read = () => {
    fetched ??= fetchText().then(encodeText);
    return fetched;
  };
  return { ...seededFile("", modified), read, size: async () => (await read()).length };
}

/** A file of /proc: made when it is read, and of size 0. */
export function virtualFile(read: () => string, modified: number): FileNode {
  return { ...seededFile("", modified, { mode: 0o444 }), read: () => encodeText(read()) };
}

/** A file of /dev. */
export function deviceFile(read: () => Uint8Array, modified: number): FileNode {
  return { ...seededFile("", modified, { mode: 0o666 }), read, device: true };
}

/** A file that a session has written. */
export function writtenFile(bytes: Uint8Array, modified: number, mode = FILE_MODE): FileNode {
  const { length } = bytes;
  return { kind: "file", read: () => bytes, size: length, stored: length, nodes: 1, modified, mode };
}

export function linkTo(target: string, modified: number): LinkNode {
  return { kind: "link", target, size: target.length, stored: 0, nodes: 1, modified, mode: 0o777 };
}

export function directory(
  entries: ReadonlyMap<string, TreeNode>,
  modified: number,
  mode = DIRECTORY_MODE,
): DirectoryNode {
  let stored = 0;
  let nodes = 1;
  for (const node of entries.values()) {
    stored += node.stored;
    nodes += node.nodes;
  }
  return { kind: "directory", entries, size: DIRECTORY_SIZE, stored, nodes, modified, mode };
}

/** The directory with another node of that name, or without any. Sums change by the node, whatever else it holds. */
export function withEntry(
  parent: DirectoryNode,
  name: string,
  node: TreeNode | undefined,
  modified: number,
): DirectoryNode {
  const before = parent.entries.get(name);
  const entries = new Map(parent.entries);
  if (node === undefined) entries.delete(name);
  else entries.set(name, node);
  const stored = parent.stored + (node?.stored ?? 0) - (before?.stored ?? 0);
  const nodes = parent.nodes + (node?.nodes ?? 0) - (before?.nodes ?? 0);
  return { ...parent, entries, stored, nodes, modified };
}

/** The directory of these entries. */
export function directoryOf(entries: Readonly<Record<string, TreeNode>>, modified: number): DirectoryNode {
  return directory(new Map(Object.entries(entries)), modified);
}

/** Bytes of a node itself, without what is below it. */
export async function sizeOf({ size }: TreeNode): Promise<number> {
  return typeof size === "function" ? size() : size;
}

/** Names that a node has: a directory's are its own, `.`, and the `..` of those in it. */
export function linkCount(node: TreeNode): number {
  if (node.kind !== "directory") return 1;
  return 2 + [...node.entries.values()].filter(({ kind }) => kind === "directory").length;
}

/** Entries by name in the order of code units, as LC_ALL=C sorts them. */
export function sortedEntries({ entries }: DirectoryNode): [string, TreeNode][] {
  return [...entries].sort(([left], [right]) => (left < right ? -1 : 1));
}
