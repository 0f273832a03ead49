import { formatBytes } from "@/lib/format/bytes";

/** Bytes; the API takes no longer text. */
const LARGEST = 1_000_000;

/** Endings of files that hold a spec, for a file dialog. */
export const SPEC_FILE_TYPES = ".yaml,.yml";

/** Why a file cannot be a spec, as a sentence; undefined when it can. */
export function refuseSpecFile({ name, size }: Pick<File, "name" | "size">): string | undefined {
  if (!/\.ya?ml$/i.test(name)) return `${name} is not a YAML file. Choose a .yaml or .yml file.`;
  if (size === 0) return `${name} is empty.`;
  if (size > LARGEST) {
    return `${name} is ${formatBytes(size)}. The limit is ${formatBytes(LARGEST)}.`;
  }
  return undefined;
}

/**
 * The text of the file among those that were dropped or chosen, or why there is none. Of several the first is
 * refused too: a run has one spec.
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
    // Editors of other systems end lines in ways of their own.
    return { name: file.name, text: text.replace(/\r\n?/g, "\n") };
  } catch {
    return { problem: `${file.name} is not UTF-8 text.` };
  }
}
