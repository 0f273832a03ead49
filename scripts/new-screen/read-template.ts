import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of a template by its file name. Templates are plain text, so that tools do not treat them as code. */
export function readTemplate(name: string): string {
  return readFileSync(join(import.meta.dirname, "templates", name), "utf8");
}
