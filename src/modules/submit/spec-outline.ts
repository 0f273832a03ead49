import { yamlLanguage } from "@codemirror/lang-yaml";
import type { TextPlace } from "@/components/code-editor/code-problem";
import { maskTemplate } from "@/lib/spec/mask-template";

type Node = ReturnType<typeof yamlLanguage.parser.parse>["topNode"];

/** A `localpath` of a spec: a file on the user's machine. */
export interface LocalFile extends TextPlace {
  readonly path: string;
  /** Offsets of the key and its value in the text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Whether it is written in braces, on one line. */
  readonly isFlow: boolean;
}

/** A task as it is written: a loop has its tasks once, with the loop's variables in their names. */
export interface OutlinedTask {
  readonly name: string;
  readonly image?: string;
  /** GPUs, as far as they are written in its resources. */
  readonly gpu?: string;
}

export interface OutlinedGroup {
  /** Undefined for a task outside of groups. */
  readonly name?: string;
  readonly tasks: readonly OutlinedTask[];
}

/** Positions of the parts of a spec. Tolerates syntax errors, and the tags of a template. */
export interface SpecOutline {
  /** Position of a dotted API path, `workflow.groups.0.name`; of its nearest ancestor if it is missing. */
  placeOf(path: string): TextPlace | undefined;
  /** Text of a value, `workflow.pool`; undefined if it is missing or a template variable. */
  textAt(path: string): string | undefined;
  localFiles(): readonly LocalFile[];
  /** `default-values` by variable name; undefined for a list or mapping. */
  defaults(): ReadonlyMap<string, string | undefined>;
  /** Groups with their tasks, or tasks each on its own. */
  groups(): readonly OutlinedGroup[];
}

/** Outlines a spec with the editor's error-tolerant parser: a strict one would stop at the first error. */
export function outlineSpec(text: string): SpecOutline {
  const { topNode } = yamlLanguage.parser.parse(maskTemplate(text));
  const lineStarts = startsOfLines(text);

  function placeAt(offset: number): TextPlace {
    const line = lineStarts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
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

  /** The items of a list. */
  function itemsOf(node: Node | undefined): Node[] {
    const content = node === undefined ? undefined : contentOf(node);
    return content?.name.endsWith("Sequence") ? content.getChildren("Item") : [];
  }

  /** A value as it is written; undefined when it is missing, a list or a mapping. */
  function textOf(node: Node | undefined): string | undefined {
    const value = node?.lastChild;
    return value && /^(Quoted)?Literal$/.test(value.name) ? read(value) : undefined;
  }

  function taskOf(item: Node, gpus: ReadonlyMap<string, string>): OutlinedTask {
    const field = (name: string) => textOf(childOf(item, name));
    const [name = "unnamed", image] = [field("name"), field("image")];
    const gpu = gpus.get(field("resource") ?? "default");
    return { name, ...(image !== undefined && { image }), ...(gpu !== undefined && { gpu }) };
  }

  /** GPUs of each class of resources. */
  function gpusByClass(workflow: Node): ReadonlyMap<string, string> {
    const resources = childOf(workflow, "resources");
    const pairs = (resources && contentOf(resources)?.getChildren("Pair")) ?? [];
    return new Map(
      pairs.flatMap((pair) => {
        const [key, gpu] = [pair.getChild("Key"), textOf(childOf(pair, "gpu"))];
        return key === null || gpu === undefined ? [] : [[read(key), gpu] as const];
      }),
    );
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
      const value = isWhole ? textOf(node) : undefined;
      return value?.includes("{{") ? undefined : value;
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
        const isFlow = pair.parent?.name === "FlowMapping";
        found.push({ ...placeAt(pair.from), path, from: pair.from, to: pair.to, isFlow });
      });
      return found;
    },
    defaults() {
      const section = childOf(topNode, "default-values");
      const pairs = (section && contentOf(section)?.getChildren("Pair")) ?? [];
      return new Map(
        pairs.flatMap((pair) => {
          const [key, value] = [pair.getChild("Key"), pair.lastChild];
          if (key === null || value === null) return [];
          return [[read(key), value.name === ":" ? "" : textOf(pair)] as const];
        }),
      );
    },
    groups: outlinedGroups,
  };

  function outlinedGroups(): readonly OutlinedGroup[] {
    const workflow = childOf(topNode, "workflow");
    if (workflow === undefined) return [];
    const gpus = gpusByClass(workflow);
    const tasksOf = (node: Node) => itemsOf(childOf(node, "tasks")).map((item) => taskOf(item, gpus));
    const groups = itemsOf(childOf(workflow, "groups"));
    if (groups.length === 0) return tasksOf(workflow).map((task) => ({ tasks: [task] }));
    return groups.map((group) => ({ name: textOf(childOf(group, "name")), tasks: tasksOf(group) }));
  }

  function liesInFiles(pair: Node): boolean {
    // Pair < mapping < item < list < pair `files`.
    const owner = pair.parent?.parent?.parent?.parent;
    const key = owner?.name === "Pair" ? owner.getChild("Key") : null;
    return key != null && read(key) === "files";
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
