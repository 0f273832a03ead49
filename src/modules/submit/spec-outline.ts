import { yamlLanguage } from "@codemirror/lang-yaml";
import type { TextPlace } from "@/components/code-editor/code-problem";

type Node = ReturnType<typeof yamlLanguage.parser.parse>["topNode"];

/** A `localpath` of a spec: a file on the user's machine. */
export interface LocalFile extends TextPlace {
  readonly path: string;
}

/** Positions of the parts of a spec. Tolerates syntax errors. */
export interface SpecOutline {
  /** Position of a dotted API path, `workflow.groups.0.name`; of its nearest ancestor if it is missing. */
  placeOf(path: string): TextPlace | undefined;
  /** Text of a value, `workflow.pool`; undefined if it is missing or a template variable. */
  textAt(path: string): string | undefined;
  localFiles(): readonly LocalFile[];
  /** `default-values` by variable name. */
  defaults(): ReadonlyMap<string, string>;
}

/** Outlines a spec with the editor's error-tolerant parser: a strict one would stop at the first error. */
export function outlineSpec(text: string): SpecOutline {
  const { topNode } = yamlLanguage.parser.parse(text);

  function placeAt(offset: number): TextPlace {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf("\n") + 1;
    return { line: before.split("\n").length, column: offset - lineStart + 1 };
  }

  /** Text without surrounding quotes. */
  function read({ from, to }: Node): string {
    const raw = text.slice(from, to).trim();
    const [, quote, inner = ""] = /^(["'])(.*)\1$/s.exec(raw) ?? [];
    return quote === undefined ? raw : inner;
  }

  /** The mapping or sequence of a document or pair. */
  function contentOf(node: Node): Node | undefined {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (/^(Block|Flow)(Mapping|Sequence)$/.test(child.name)) return child;
      if (child.name === "Document" || child.name === "Tagged" || child.name === "Anchored") {
        const inner = contentOf(child);
        if (inner !== undefined) return inner;
      }
    }
    return undefined;
  }

  function childOf(node: Node, step: string): Node | undefined {
    const content = contentOf(node);
    if (content === undefined) return undefined;
    if (content.name.endsWith("Mapping")) {
      return content.getChildren("Pair").find((pair) => {
        const key = pair.getChild("Key");
        return key !== null && read(key) === step;
      });
    }
    return content.getChildren("Item")[Number(step)];
  }

  function keyStart(node: Node): number {
    // An item starts with its dash; its content is more precise.
    return node.name === "Item" ? (contentOf(node)?.firstChild?.from ?? node.from) : node.from;
  }

  /** The node at a path, or its nearest ancestor. */
  function find(path: string): { node: Node; isWhole: boolean } {
    let node: Node = topNode;
    for (const step of path.split(".")) {
      const child = childOf(node, step);
      if (child === undefined) return { node, isWhole: false };
      node = child;
    }
    return { node, isWhole: true };
  }

  return {
    placeOf(path) {
      const { node } = find(path);
      return node === topNode ? undefined : placeAt(keyStart(node));
    },
    textAt(path) {
      const { node, isWhole } = find(path);
      const value = isWhole ? node.lastChild : null;
      return value !== null && /^(Quoted)?Literal$/.test(value.name) ? read(value) : undefined;
    },
    localFiles() {
      const found: LocalFile[] = [];
      topNode.cursor().iterate((reference) => {
        if (reference.name !== "Pair") return;
        const pair = reference.node;
        const key = pair.getChild("Key");
        if (key === null || read(key) !== "localpath" || !liesInFiles(pair)) return;
        const value = pair.lastChild;
        const path = value === null || value.name === "Key" || value.name === ":" ? "" : read(value);
        found.push({ ...placeAt(pair.from), path });
      });
      return found;
    },
    defaults() {
      const section = childOf(topNode, "default-values");
      const pairs = (section && contentOf(section)?.getChildren("Pair")) ?? [];
      return new Map(
        pairs.flatMap((pair) => {
          const [key, value] = [pair.getChild("Key"), pair.lastChild];
          return key === null || value === null
            ? []
            : [[read(key), value.name === ":" ? "" : read(value)] as const];
        }),
      );
    },
  };

  function liesInFiles(pair: Node): boolean {
    // Pair < mapping < item < list < pair `files`.
    const owner = pair.parent?.parent?.parent?.parent;
    const key = owner?.name === "Pair" ? owner.getChild("Key") : null;
    return key != null && read(key) === "files";
  }
}
