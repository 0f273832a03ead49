import { type DirectoryNode, directory, type FileNode, type TreeNode, writtenFile } from "./file-node.ts";
import { LONGEST_NAME, LONGEST_PATH, segmentsOf } from "./paths.ts";

/** What a session may add to the files of its task. */
export const MAXIMUM_STORED_BYTES = 1_048_576;
export const MAXIMUM_ADDED_NODES = 2_000;

/** Where the kernel shows itself: nothing is written, made or removed there. */
const PROTECTED = /^\/(?:proc|dev|sys)(?:\/|$)/;

export const FileReason = {
  Missing: "No such file or directory",
  NotDirectory: "Not a directory",
  IsDirectory: "Is a directory",
  Exists: "File exists",
  NotEmpty: "Directory not empty",
  Denied: "Permission denied",
  Full: "No space left on device",
  NameTooLong: "File name too long",
} as const;
export type FileReason = (typeof FileReason)[keyof typeof FileReason];

/** A file operation that failed, in the words of the C library. */
export class FileProblem extends Error {
  readonly reason: FileReason;

  constructor(reason: FileReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The files of one session: the task's tree, of which a write copies the directories on its way and nothing else.
 * Paths are absolute, from `absolutePath`.
 */
export class FileSystem {
  private root: DirectoryNode;
  private readonly base: DirectoryNode;
  private readonly now: number;

  /** @param now time of all changes, in milliseconds since 1970. */
  constructor(root: DirectoryNode, now: number) {
    this.root = root;
    this.base = root;
    this.now = now;
  }

  /** Bytes that this session has written and that are still stored. */
  get storedBytes(): number {
    return this.root.stored;
  }

  /** The node, or null when there is none. */
  find(path: string): TreeNode | null {
    let node: TreeNode = this.root;
    for (const name of segmentsOf(path)) {
      const next: TreeNode | undefined = node.kind === "directory" ? node.entries.get(name) : undefined;
      if (next === undefined) return null;
      node = next;
    }
    return node;
  }

  /** @throws FileProblem when there is no such node. */
  get(path: string): TreeNode {
    let node: TreeNode = this.root;
    for (const name of segmentsOf(path)) {
      if (name.length > LONGEST_NAME) throw new FileProblem(FileReason.NameTooLong);
      if (node.kind !== "directory") throw new FileProblem(FileReason.NotDirectory);
      const next: TreeNode | undefined = node.entries.get(name);
      if (next === undefined) throw new FileProblem(FileReason.Missing);
      node = next;
    }
    return node;
  }

  /** @throws FileProblem when there is no such file, or it is a directory. */
  getFile(path: string): FileNode {
    const node = this.get(path);
    if (node.kind === "directory") throw new FileProblem(FileReason.IsDirectory);
    return node;
  }

  /** @throws FileProblem when there is no such directory, or it is a file. */
  getDirectory(path: string): DirectoryNode {
    const node = this.get(path);
    if (node.kind !== "directory") throw new FileProblem(FileReason.NotDirectory);
    return node;
  }

  /** The text of a file. @throws FileProblem like `getFile`. */
  read(path: string): string {
    return this.getFile(path).read();
  }

  /** Makes or replaces a file, or adds to its end. @throws FileProblem when it cannot be written. */
  write(path: string, text: string, mode: "replace" | "append" = "replace"): void {
    const old = this.find(path);
    if (old?.kind === "directory") throw new FileProblem(FileReason.IsDirectory);
    if (old?.discards === true) return;
    const before = mode === "append" && old !== null ? old.read() : "";
    this.put(path, writtenFile(before + text, this.now, old?.executable));
  }

  /** @throws FileProblem when it exists or its parent does not. */
  makeDirectory(path: string): void {
    if (this.find(path) !== null) throw new FileProblem(FileReason.Exists);
    this.put(path, directory(new Map(), this.now));
  }

  /** Adds or replaces a node. @throws FileProblem when the parent is no directory or no space is left. */
  put(path: string, node: TreeNode): void {
    this.change(path, node);
  }

  /** Removes a file or a directory with all that is in it. @throws FileProblem when there is none. */
  remove(path: string): void {
    this.get(path);
    this.change(path, undefined);
  }

  /** Moves a node in place of what is at `to`; all or nothing. @throws FileProblem like `put` and `remove`. */
  move(from: string, to: string): void {
    const before = this.root;
    try {
      const node = this.get(from);
      this.change(from, undefined);
      this.change(to, node);
    } catch (problem) {
      this.root = before;
      throw problem;
    }
  }

  private change(path: string, node: TreeNode | undefined): void {
    const segments = segmentsOf(path);
    if (PROTECTED.test(path) || segments.length === 0) throw new FileProblem(FileReason.Denied);
    if (path.length > LONGEST_PATH) throw new FileProblem(FileReason.NameTooLong);
    const next = this.changed(this.root, segments, 0, node);
    const isFull = next.stored > MAXIMUM_STORED_BYTES || next.nodes > this.base.nodes + MAXIMUM_ADDED_NODES;
    // What makes room is always let through.
    if (isFull && node !== undefined) throw new FileProblem(FileReason.Full);
    this.root = next;
  }

  private changed(
    parent: DirectoryNode,
    segments: readonly string[],
    depth: number,
    node: TreeNode | undefined,
  ): DirectoryNode {
    const name = segments[depth] as string;
    if (name.length > LONGEST_NAME) throw new FileProblem(FileReason.NameTooLong);
    const isLast = depth === segments.length - 1;
    const entries = new Map(parent.entries);
    if (isLast) {
      if (node === undefined) entries.delete(name);
      else entries.set(name, node);
      return directory(entries, this.now);
    }
    const child = parent.entries.get(name);
    if (child === undefined) throw new FileProblem(FileReason.Missing);
    if (child.kind !== "directory") throw new FileProblem(FileReason.NotDirectory);
    entries.set(name, this.changed(child, segments, depth + 1, node));
    return directory(entries, parent.modified);
  }
}
