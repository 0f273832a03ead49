/** Linux' limits, in bytes there and in characters here. */
export const LONGEST_NAME = 255;
export const LONGEST_PATH = 4_096;

export function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

/**
 * The absolute form of `path` in `cwd`, without `.`, `..` and doubled slashes. `..` is resolved by name, as `cd`
 * does.
 */
export function absolutePath(cwd: string, path: string): string {
  const segments = path.startsWith("/") ? [] : segmentsOf(cwd);
  for (const segment of segmentsOf(path)) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return `/${segments.join("/")}`;
}

/** All but the last segment; `/` for what lies in the root. */
export function parentPath(path: string): string {
  return `/${segmentsOf(path).slice(0, -1).join("/")}`;
}

/** The path of `name` in the directory `path`, as commands write it. */
export function childPath(path: string, name: string): string {
  return path.endsWith("/") ? `${path}${name}` : `${path}/${name}`;
}
