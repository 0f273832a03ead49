import nunjucks, { type Node } from "nunjucks";
import { explainTemplateReason } from "./jinja-reasons.ts";
import type { SpecProblem } from "./spec-problem.ts";

// Slices such as `names[1:3]`, which Jinja has and nunjucks does not.
nunjucks.installJinjaCompat();

interface Located {
  readonly lineno?: number;
  readonly colno?: number;
}

/** The library's words for what is wrong, without the place and the function that noticed. */
function reasonOf(error: Error): string {
  const line = error.message.split("\n").findLast((part) => part.trim() !== "") ?? "";
  return line.trim().replace(/^(?:(?:\w*Error|Template render error|parse\w+): )+/, "");
}

/** Whether the stack or a text has no room for what the template asks for. */
function isTooDeep({ message }: Error): boolean {
  return /call stack|string length|array length/i.test(message);
}

/** An error of parsing, or of rendering, as a problem. */
export function templateProblem(error: unknown): SpecProblem {
  if (!(error instanceof Error) || isTooDeep(error)) {
    return { message: "The template repeats itself too often to be rendered; shorten it." };
  }
  const { lineno, colno } = error as Located;
  const [, line = lineno, column = colno ?? 1] = /\[Line (\d+), Column (\d+)\]/.exec(error.message) ?? [];
  return {
    message: `The template cannot be rendered: ${explainTemplateReason(reasonOf(error))}`,
    ...(line ? { line: Number(line), column: Math.max(Number(column), 1) } : {}),
  };
}

/** Parses a template. @throws Error with the line and column of what does not fit. */
export function parseTemplate(template: string): Node {
  try {
    return nunjucks.parser.parse(template);
  } catch (error) {
    if (!(error instanceof Error) || (error as Located).lineno || isTooDeep(error)) throw error;
    // A block without an end is noticed where the text ends, which the library leaves unsaid.
    const lines = template.trimEnd().split("\n");
    throw Object.assign(error, { lineno: lines.length, colno: (lines.at(-1)?.length ?? 0) + 1 });
  }
}

export function isNode(value: unknown): value is Node {
  return value instanceof nunjucks.nodes.Node;
}

/** The nodes directly inside of one. */
export function childrenOf(node: Node): Node[] {
  return node.fields.flatMap((field) => {
    const value = node[field];
    return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
  });
}
