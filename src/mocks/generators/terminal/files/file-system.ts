import type {
  BufferEncoding,
  CpOptions,
  FileContent,
  FsStat,
  IFileSystem,
  MkdirOptions,
  RmOptions,
} from "just-bash/browser";
import { contentBytes, contentText } from "./file-content.ts";
import {
  type DirectoryNode,
  directory,
  linkTo,
  sizeOf,
  sortedEntries,
  type TreeNode,
  writtenFile,
} from "./file-node.ts";
import { FileProblem } from "./file-problem.ts";
import { nodeAt, resolveLinks, withNode } from "./file-tree.ts";
import { withAppended } from "./growing-bytes.ts";
import { absolutePath, childPath, parentPath } from "./paths.ts";

/** What a session may add to the files of its task. */
export const MAXIMUM_STORED_BYTES = 4_194_304;
export const MAXIMUM_ADDED_NODES = 5_000;

/** Where the kernel shows itself: nothing is made or removed there but in /dev/shm and the shell's own /dev/fd. */
const PROTECTED = /^\/(?:proc|sys|dev(?!\/(?:shm|fd)\/))(?:\/|$)/;

type Encoding = { readonly encoding?: BufferEncoding | null } | BufferEncoding | undefined;

/**
 * The files of one session as just-bash reads and writes them: the task's tree, of which a write copies the
 * directories on its way and nothing else. All changes are made at one time, the world's.
 */
export class SessionFiles implements IFileSystem {
  private tree: DirectoryNode;
  private readonly mostNodes: number;
  private readonly now: () => number;

  /** @param now time of changes, in milliseconds since 1970. */
  constructor(tree: DirectoryNode, seededNodes: number, now: () => number) {
    this.tree = tree;
    this.mostNodes = seededNodes + MAXIMUM_ADDED_NODES;
    this.now = now;
  }

  get root(): DirectoryNode {
    return this.tree;
  }

  /** The node, or undefined when there is none. */
  find(path: string, followsLast = true): TreeNode | undefined {
    return nodeAt(this.tree, resolveLinks(this.tree, path, "stat", followsLast));
  }

  /** @throws FileProblem when there is no such node. */
  get(path: string, action: string, followsLast = true): TreeNode {
    const resolved = resolveLinks(this.tree, path, action, followsLast);
    const node = nodeAt(this.tree, resolved);
    if (node !== undefined) return node;
    const isBelowFile = nodeAt(this.tree, parentPath(resolved))?.kind === "file";
    throw new FileProblem(isBelowFile ? "ENOTDIR" : "ENOENT", action, path);
  }

  private change(path: string, node: TreeNode | undefined, action: string): void {
    if (path === "/" || PROTECTED.test(path)) throw new FileProblem("EACCES", action, path);
    // Before anything is copied: a line that goes on after the disk is full costs no more than its commands.
    if (!this.hasRoom(path, node)) throw new FileProblem("ENOSPC", action, path);
    this.tree = withNode(this.tree, path, node, this.now(), action);
  }

  private hasRoom(path: string, node: TreeNode | undefined): boolean {
    const before = nodeAt(this.tree, path);
    const bytes = (node?.stored ?? 0) - (before?.stored ?? 0);
    const nodes = (node?.nodes ?? 0) - (before?.nodes ?? 0);
    const isFull =
      this.tree.stored + bytes > MAXIMUM_STORED_BYTES || this.tree.nodes + nodes > this.mostNodes;
    // Whatever makes room passes.
    return !isFull || bytes + nodes <= 0;
  }

  async readFileBuffer(path: string): Promise<Uint8Array> {
    const node = this.get(path, "open");
    if (node.kind !== "file") throw new FileProblem("EISDIR", "read", path);
    return node.read();
  }

  async readFile(path: string, options?: Encoding): Promise<string> {
    return contentText(await this.readFileBuffer(path), options);
  }

  async writeFile(path: string, content: FileContent, options?: Encoding): Promise<void> {
    this.put(path, contentBytes(content, options));
  }

  async appendFile(path: string, content: FileContent, options?: Encoding): Promise<void> {
    const added = contentBytes(content, options);
    const old = this.find(path);
    const before = old?.kind === "file" ? await old.read() : new Uint8Array();
    this.put(path, withAppended(before, added));
  }

  private put(path: string, bytes: Uint8Array): void {
    const resolved = resolveLinks(this.tree, path, "open");
    const old = nodeAt(this.tree, resolved);
    if (old?.kind === "directory") throw new FileProblem("EISDIR", "open", path);
    if (old?.kind === "file" && old.device === true) return;
    this.change(resolved, writtenFile(bytes, this.now(), old?.mode), "open");
  }

  async exists(path: string): Promise<boolean> {
    try {
      return this.find(path) !== undefined;
    } catch {
      return false;
    }
  }

  async stat(path: string): Promise<FsStat> {
    return statOf(this.get(path, "stat"));
  }

  async lstat(path: string): Promise<FsStat> {
    return statOf(this.get(path, "lstat", false));
  }

  async mkdir(path: string, { recursive = false }: MkdirOptions = {}): Promise<void> {
    const resolved = resolveLinks(this.tree, path, "mkdir");
    const old = nodeAt(this.tree, resolved);
    if (old?.kind === "directory" && recursive) return;
    if (old !== undefined) throw new FileProblem("EEXIST", "mkdir", path);
    if (recursive && resolved !== "/") await this.mkdir(parentPath(resolved), { recursive });
    this.change(resolved, directory(new Map(), this.now()), "mkdir");
  }

  async readdirWithFileTypes(path: string) {
    const node = this.get(path, "scandir");
    if (node.kind !== "directory") throw new FileProblem("ENOTDIR", "scandir", path);
    return sortedEntries(node).map(([name, { kind }]) => ({
      name,
      isFile: kind === "file",
      isDirectory: kind === "directory",
      isSymbolicLink: kind === "link",
    }));
  }

  async readdir(path: string): Promise<string[]> {
    return (await this.readdirWithFileTypes(path)).map(({ name }) => name);
  }

  async rm(path: string, { recursive = false, force = false }: RmOptions = {}): Promise<void> {
    const resolved = resolveLinks(this.tree, path, "rm", false);
    const node = nodeAt(this.tree, resolved);
    if (node === undefined && force) return;
    if (node === undefined) throw new FileProblem("ENOENT", "rm", path);
    if (node.kind === "directory" && node.entries.size > 0 && !recursive) {
      throw new FileProblem("ENOTEMPTY", "rm", path);
    }
    this.change(resolved, undefined, "rm");
  }

  async cp(from: string, to: string, { recursive = false }: CpOptions = {}): Promise<void> {
    const source = resolveLinks(this.tree, from, "cp", false);
    const node = this.get(source, "cp", false);
    const target = resolveLinks(this.tree, to, "cp");
    if (node.kind !== "directory") {
      this.change(target, { ...node, modified: this.now() }, "cp");
      return;
    }
    if (!recursive) throw new FileProblem("EISDIR", "cp", from);
    if (isBelow(target, source)) throw new FileProblem("EINVAL", "cp", from);
    await this.mkdir(target, { recursive: true });
    for (const name of node.entries.keys())
      await this.cp(childPath(source, name), childPath(target, name), { recursive });
  }

  async mv(from: string, to: string): Promise<void> {
    const source = resolveLinks(this.tree, from, "mv", false);
    const target = resolveLinks(this.tree, to, "mv", false);
    const node = this.get(source, "mv", false);
    if (source === target) return;
    if (isBelow(target, source)) throw new FileProblem("EINVAL", "mv", from);
    const old = nodeAt(this.tree, target);
    if (node.kind === "directory" && old?.kind === "file") throw new FileProblem("ENOTDIR", "mv", to);
    if (node.kind !== "directory" && old?.kind === "directory") throw new FileProblem("EISDIR", "mv", to);
    if (old?.kind === "directory" && old.entries.size > 0) throw new FileProblem("ENOTEMPTY", "mv", to);
    const before = this.tree;
    try {
      this.change(source, undefined, "mv");
      this.change(target, node, "mv");
    } catch (problem) {
      this.tree = before;
      throw problem;
    }
  }

  resolvePath(base: string, path: string): string {
    return absolutePath(base, path);
  }

  /** None: just-bash looks into directories instead. */
  getAllPaths(): string[] {
    return [];
  }

  async chmod(path: string, mode: number): Promise<void> {
    this.change(resolveLinks(this.tree, path, "chmod"), { ...this.get(path, "chmod"), mode }, "chmod");
  }

  async symlink(target: string, path: string): Promise<void> {
    const resolved = resolveLinks(this.tree, path, "symlink", false);
    if (nodeAt(this.tree, resolved) !== undefined) throw new FileProblem("EEXIST", "symlink", path);
    this.change(resolved, linkTo(target, this.now()), "symlink");
  }

  async link(existing: string, path: string): Promise<void> {
    const node = this.get(existing, "link");
    const resolved = resolveLinks(this.tree, path, "link", false);
    if (nodeAt(this.tree, resolved) !== undefined) throw new FileProblem("EEXIST", "link", path);
    this.change(resolved, node, "link");
  }

  async readlink(path: string): Promise<string> {
    const node = this.get(path, "readlink", false);
    if (node.kind !== "link") throw new FileProblem("EINVAL", "readlink", path);
    return node.target;
  }

  async realpath(path: string): Promise<string> {
    this.get(path, "realpath");
    return resolveLinks(this.tree, path, "realpath");
  }

  async utimes(path: string, _accessed: Date, modified: Date): Promise<void> {
    const node = this.get(path, "utimes");
    this.change(resolveLinks(this.tree, path, "utimes"), { ...node, modified: modified.getTime() }, "utimes");
  }
}

function isBelow(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`);
}

const identities = new WeakMap<TreeNode, string>();
let nextIdentity = 1;

/** What two names of one file have in common. */
function identityOf(node: TreeNode): string {
  const identity = identities.get(node) ?? `node:${nextIdentity++}`;
  identities.set(node, identity);
  return identity;
}

async function statOf(node: TreeNode): Promise<FsStat> {
  return {
    isFile: node.kind === "file",
    isDirectory: node.kind === "directory",
    isSymbolicLink: node.kind === "link",
    mode: node.mode,
    size: await sizeOf(node),
    mtime: new Date(node.modified),
    identity: identityOf(node),
  };
}
