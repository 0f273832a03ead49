import type { YamlPath } from "./yaml-text.ts";

/** Scalars that a template has a variable for, by their last key; of tasks, resources and the workflow alike. */
const VARIABLE_KEYS: readonly string[] = [
  "pool",
  "exec_timeout",
  "queue_timeout",
  "platform",
  "gpu",
  "image",
];
const BATCH_SIZE = /(?<=^--batch-size=)\d+$/;
/** Keys that lead to the workflow's own name. */
const NAME_PATH = "workflow.name";

/**
 * The variables of the template that a spec was rendered from, each with the value that gives this spec. What is
 * alike in several places is one variable; values that differ are `image`, `image_2` and so on.
 */
export class TemplateVariables {
  private readonly names = new Map<string, string>();
  private readonly found = new Map<string, string>();

  /** Values as YAML scalars by name, in the order in which the template first has them. */
  get values(): ReadonlyMap<string, string> {
    return this.found;
  }

  /** What the template has for a scalar of the spec. */
  readonly write = (path: YamlPath, text: string): string => {
    const key = path.at(-1);
    if (path.join(".") === NAME_PATH) return this.placeholder("workflow_name", text);
    if (path.at(-2) === "args")
      return text.replace(BATCH_SIZE, (size) => this.placeholder("batch_size", size));
    // Labels and variables of the environment have keys of their users, which mean nothing here.
    const isOurs = path.at(-2) !== "labels" && path.at(-2) !== "environment";
    const isPlain = !text.startsWith('"') && text !== "0";
    if (isOurs && isPlain && VARIABLE_KEYS.includes(String(key))) return this.placeholder(String(key), text);
    return text;
  };

  private placeholder(base: string, text: string): string {
    const content = `${base}=${text}`;
    let name = this.names.get(content);
    if (name === undefined) {
      name = base;
      for (let number = 2; this.found.has(name); number += 1) name = `${base}_${number}`;
      this.names.set(content, name);
      this.found.set(name, text);
    }
    return `{{ ${name} }}`;
  }
}
