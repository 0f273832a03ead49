import type { Node } from "nunjucks";
import { childrenOf, isNode, parseTemplate } from "./jinja-parser.ts";
import { hideTokens } from "./platform-tokens.ts";

/** A name that a template takes its value from outside. */
export interface TemplateVariable {
  readonly name: string;
  /** Whether the template says what to do without a value: `| default(…)`, `is defined`. */
  readonly optional: boolean;
  /** Where it is used first, from 1. */
  readonly line: number;
  readonly column: number;
}

/** Functions and names that every template has. */
export const TEMPLATE_GLOBALS: ReadonlySet<string> = new Set([
  ...["range", "dict", "cycler", "joiner", "loop", "caller", "super", "self", "varargs", "kwargs"],
  ...["True", "False", "None", "true", "false", "none"],
]);

const DEFAULTS = new Set(["default", "d"]);
const TESTS_OF_PRESENCE = new Set(["defined", "undefined"]);

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.typename === "Symbol" ? String(node.value) : undefined;
}

function childOf(node: Node, field: string): Node | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  const name = nameOf(node);
  if (name !== undefined) return [name];
  if (!isNode(node)) return [];
  // The value of a parameter is no name that it defines.
  return node.typename === "Pair" ? namesIn(node.key) : childrenOf(node).flatMap(namesIn);
}

class VariableFinder {
  readonly used = new Map<string, TemplateVariable>();
  readonly declared = new Set<string>();

  visit(node: Node): void {
    const name = nameOf(node);
    if (name !== undefined) {
      this.use(node, name, false);
      return;
    }
    switch (node.typename) {
      case "For":
        this.define(node.name);
        break;
      case "Set":
        this.define(node.targets);
        break;
      case "Macro":
      case "Caller":
        this.define(node.name);
        this.define(node.args);
        break;
      case "Filter": {
        const args = childOf(node, "args");
        const [operand, ...rest] = args === undefined ? [] : childrenOf(args);
        const isDefault = DEFAULTS.has(nameOf(node.name) ?? "");
        if (operand !== undefined) this.visitOperand(operand, isDefault);
        for (const child of rest) this.visit(child);
        return;
      }
      case "Is": {
        const left = childOf(node, "left");
        const right = childOf(node, "right");
        const test = nameOf(right) ?? nameOf(right?.name);
        if (left !== undefined) this.visitOperand(left, TESTS_OF_PRESENCE.has(test ?? ""));
        const args = right === undefined ? undefined : childOf(right, "args");
        if (args !== undefined) this.visit(args);
        return;
      }
      case "Pair": {
        // The key of a keyword argument is a name of the function's, that of a dictionary a text.
        const value = childOf(node, "value");
        if (value !== undefined) this.visit(value);
        return;
      }
    }
    for (const child of childrenOf(node)) this.visit(child);
  }

  private visitOperand(node: Node, optional: boolean): void {
    const name = nameOf(node);
    if (name === undefined) this.visit(node);
    else this.use(node, name, optional);
  }

  private use({ lineno, colno }: Node, name: string, optional: boolean): void {
    const known = this.used.get(name);
    if (known === undefined) this.used.set(name, { name, optional, line: lineno + 1, column: colno + 1 });
    else if (optional && !known.optional) this.used.set(name, { ...known, optional: true });
  }

  private define(target: unknown): void {
    for (const name of namesIn(target)) this.declared.add(name);
  }
}

/**
 * The variables of a template in the order of their first use: neither the names that it defines itself, by a loop or
 * `set`, nor the platform's tokens.
 * @throws Error when it is no template.
 */
export function templateVariables(template: string): TemplateVariable[] {
  const finder = new VariableFinder();
  finder.visit(parseTemplate(hideTokens(template)));
  return [...finder.used.values()].filter(
    ({ name }) => !finder.declared.has(name) && !TEMPLATE_GLOBALS.has(name),
  );
}
