import type { TreeNode } from "../files/file-node.ts";

const TRIPLES = ["---", "--x", "-w-", "-wx", "r--", "r-x", "rw-", "rwx"];

/** Kind and permissions as `ls -l` shows them. */
export function modeText(node: Pick<TreeNode, "kind" | "mode"> & { readonly device?: boolean }): string {
  const kind =
    node.kind === "directory" ? "d" : node.kind === "link" ? "l" : node.device === true ? "c" : "-";
  const triples = [6, 3, 0].map((shift) => TRIPLES[(node.mode >> shift) & 7] as string);
  return kind + triples.join("");
}
