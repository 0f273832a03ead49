import { formatCount, formatNumber } from "@/lib/format/number";
import { LONGEST_DRAFT, TOO_LONG_HELP } from "./spec-limit";

/** Extensions of spec files, for a file dialog. */
export const SPEC_FILE_TYPES = ".yaml,.yml";

/** Why a file cannot be a spec, as a sentence; undefined if it can. */
export function refuseSpecFile({ name, size }: Pick<File, "name" | "size">): string | undefined {
  if (!/\.ya?ml$/i.test(name)) return `${name} is not a YAML file. Choose a .yaml or .yml file.`;
  if (size === 0) return `${name} is empty.`;
  if (size > LONGEST_DRAFT) {
    return `${name} has ${formatCount(size, "byte")}. The limit is ${formatNumber(LONGEST_DRAFT)}. ${TOO_LONG_HELP}`;
  }
  return undefined;
}

/**
 * Reads the dropped or selected file, or describes why that fails. Several files are rejected, because a workflow has
 * one spec.
 */
export async function readSpecFile(
  files: readonly File[],
): Promise<{ readonly name: string; readonly text: string } | { readonly problem: string }> {
  const [file, second] = files;
  if (file === undefined) return { problem: "No readable file was dropped." };
  if (second !== undefined) return { problem: "Drop one file: a workflow has one spec." };
  const problem = refuseSpecFile(file);
  if (problem !== undefined) return { problem };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    // Normalize the line endings of other systems.
    return { name: file.name, text: text.replace(/\r\n?/g, "\n") };
  } catch {
    return { problem: `${file.name} is not UTF-8 text.` };
  }
}
