/**
 * Loads the shell with its commands and its parser, which together outweigh all list handlers: a console that opens
 * no terminal does without them.
 */
export function loadShell(): Promise<typeof import("./run-line.ts")> {
  return import("./run-line.ts");
}
