import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of a template by its file name. Templates are text, so that no tool takes them for code. */
export function readTemplate(name: string): string {
  return readFileSync(join(import.meta.dirname, "templates", name), "utf8");
}
