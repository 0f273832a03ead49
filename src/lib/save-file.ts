/** How long the browser may take to start a download, in milliseconds; the blob is kept for it. */
const KEPT_TIME = 60_000;

/** Saves a blob as a file, as a download link does. Needs no server, so that it works in every build. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_TIME);
}

const LONGEST_NAME = 120;

/**
 * A name that every file system accepts, from parts that users type.
 *
 * @example fileName(["workflows", "status: RUNNING"], "csv") // "workflows_status-RUNNING.csv"
 */
export function fileName(parts: readonly string[], extension: string): string {
  const stem = parts
    .map((part) => part.replace(/[^\p{L}\p{N}.]+/gu, "-").replace(/^[-.]+|[-.]+$/g, ""))
    .filter((part) => part !== "")
    .join("_");
  return `${[...stem].slice(0, LONGEST_NAME).join("")}.${extension}`;
}
