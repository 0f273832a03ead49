import { type DirectoryNode, type TreeNode, withEntry } from "./file-node.ts";
import { FileProblem } from "./file-problem.ts";
import { absolutePath, LONGEST_NAME, LONGEST_PATH, segmentsOf } from "./paths.ts";

/** As Linux follows at most. */
const MOST_LINKS = 40;

function step(node: TreeNode | undefined, name: string): TreeNode | undefined {
  return node?.kind === "directory" ? node.entries.get(name) : undefined;
}

/** The node at a path without links; undefined when there is none. */
export function nodeAt(root: DirectoryNode, path: string): TreeNode | undefined {
  return segmentsOf(path).reduce<TreeNode | undefined>(step, root);
}

/**
 * The path without links: of all its segments, or of all but the last. Segments that do not exist stay as they are.
 * @throws FileProblem when links lead in circles or names are too long.
 */
export function resolveLinks(root: DirectoryNode, path: string, action: string, followsLast = true): string {
  if (path.length > LONGEST_PATH) throw new FileProblem("ENAMETOOLONG", action, path);
  const rest = segmentsOf(absolutePath("/", path)).reverse();
  const names: string[] = [];
  /** The nodes of `names`, behind the root. */
  const nodes: (TreeNode | undefined)[] = [root];
  let links = 0;
  while (rest.length > 0) {
    const name = rest.pop() as string;
    if (name.length > LONGEST_NAME) throw new FileProblem("ENAMETOOLONG", action, path);
    if (name === "..") {
      names.pop();
      if (nodes.length > 1) nodes.pop();
      continue;
    }
    const node = step(nodes.at(-1), name);
    if (node?.kind !== "link" || (rest.length === 0 && !followsLast)) {
      names.push(name);
      nodes.push(node);
      continue;
    }
    links += 1;
    if (links > MOST_LINKS) throw new FileProblem("ELOOP", action, path);
    if (node.target.startsWith("/")) {
      names.length = 0;
      nodes.length = 1;
    }
    const target = segmentsOf(node.target).filter((part) => part !== ".");
    rest.push(...target.reverse());
  }
  return `/${names.join("/")}`;
}

/**
 * A tree with another node at a path without links, or without any there. It shares all else with the old one; the
 * directory that holds the node is changed at `now`.
 * @throws FileProblem when that directory does not exist.
 */
export function withNode(
  root: DirectoryNode,
  path: string,
  node: TreeNode | undefined,
  now: number,
  action: string,
): DirectoryNode {
  const segments = segmentsOf(path);
  const change = (parent: DirectoryNode, depth: number): DirectoryNode => {
    const name = segments[depth] as string;
    if (depth === segments.length - 1) return withEntry(parent, name, node, now);
    const child = parent.entries.get(name);
    if (child === undefined) throw new FileProblem("ENOENT", action, path);
    if (child.kind !== "directory") throw new FileProblem("ENOTDIR", action, path);
    return withEntry(parent, name, change(child, depth + 1), parent.modified);
  };
  if (segments.length > 0) return change(root, 0);
  if (node?.kind !== "directory") throw new FileProblem("EACCES", action, path);
  return node;
}
