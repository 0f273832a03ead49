import { byteLength } from "../text/utf8.ts";

/** A file. Nodes never change, so that sessions and copies share them. */
export interface FileNode {
  readonly kind: "file";
  read(): string;
  /** Bytes, as `ls` shows them; a checkpoint has more of them than `read` gives. */
  readonly size: number;
  /** Bytes that a session has written and that must be stored. */
  readonly stored: number;
  readonly nodes: 1;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly executable: boolean;
  /** Swallows what is written to it, as /dev/null does. */
  readonly discards: boolean;
}

/** A directory; `size`, `stored` and `nodes` are sums over all that is below it. */
export interface DirectoryNode {
  readonly kind: "directory";
  readonly entries: ReadonlyMap<string, TreeNode>;
  readonly size: number;
  readonly stored: number;
  readonly nodes: number;
  readonly modified: number;
}

export type TreeNode = FileNode | DirectoryNode;

/** Bytes of an empty directory. */
export const DIRECTORY_SIZE = 4_096;

interface SeededFile {
  /** Bytes; those of the text by default. */
  readonly size?: number;
  readonly executable?: boolean;
  readonly discards?: boolean;
}

/** A file of the image or the task, which costs a session nothing. */
export function seededFile(text: string, modified: number, options: SeededFile = {}): FileNode {
  const { size = byteLength(text), executable = false, discards = false } = options;
  return { kind: "file", read: () => text, size, stored: 0, nodes: 1, modified, executable, discards };
}

/** A seeded file whose text is made again at each reading, for a long one that most sessions never read. */
export function remadeFile(make: () => string, modified: number): FileNode {
  return { ...seededFile("", modified, { size: byteLength(make()) }), read: make };
}

/** A file of /proc: made when it is read, and of size 0. */
export function virtualFile(read: () => string, modified: number): FileNode {
  return { kind: "file", read, size: 0, stored: 0, nodes: 1, modified, executable: false, discards: false };
}

/** A file that a session has written. */
export function writtenFile(text: string, modified: number, executable = false): FileNode {
  const size = byteLength(text);
  return {
    kind: "file",
    read: () => text,
    size,
    stored: size,
    nodes: 1,
    modified,
    executable,
    discards: false,
  };
}

export function directory(entries: ReadonlyMap<string, TreeNode>, modified: number): DirectoryNode {
  let size = DIRECTORY_SIZE;
  let stored = 0;
  let nodes = 1;
  for (const node of entries.values()) {
    size += node.size;
    stored += node.stored;
    nodes += node.nodes;
  }
  return { kind: "directory", entries, size, stored, nodes, modified };
}

/** The directory of these entries. */
export function directoryOf(entries: Readonly<Record<string, TreeNode>>, modified: number): DirectoryNode {
  return directory(new Map(Object.entries(entries)), modified);
}

/** Names in the order of their code units, as LC_ALL=C sorts them. */
export function sortedNames(node: DirectoryNode): string[] {
  return [...node.entries.keys()].sort();
}
