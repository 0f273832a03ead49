/**
 * The shell with its commands and its parser, which together weigh more than all that answers lists: they are
 * loaded when somebody runs a first command, and a console that opens no terminal does without them.
 */
export function loadShell(): Promise<typeof import("./run-line.ts")> {
  return import("./run-line.ts");
}
