import { ENDLESS_BYTES } from "../commands/command.ts";
import { type FileChange, withChanges } from "../files/file-changes.ts";
import type { DirectoryNode } from "../files/file-node.ts";
import { SessionFiles } from "../files/file-system.ts";
import { taskTree } from "../files/system-files.ts";
import type { ShellSeat } from "../shell-request.ts";
import { createTerminalHost, type TerminalHost } from "../terminal-host.ts";
import { PROGRAM_NAMES } from "./program-names.ts";
import { randomBytes, worldTime } from "./realm.ts";

/** The container that a line runs in, with the files as the session has left them. */
export interface ShellMachine {
  readonly host: TerminalHost;
  readonly files: SessionFiles;
  readonly seeded: DirectoryNode;
  /** Notes output without an end. */
  markEndless(): void;
  /** Whether the line has made some. */
  isEndless(): boolean;
}

export function createShellMachine(
  { place, machine, patterns, hasLog }: ShellSeat,
  changes: readonly FileChange[],
  fetchLog: () => Promise<string>,
): ShellMachine {
  const host = createTerminalHost(place, machine, patterns);
  let isEndless = false;
  const readDevice = (name: "zero" | "random") => {
    isEndless = true;
    return name === "zero" ? new Uint8Array(ENDLESS_BYTES) : randomBytes(ENDLESS_BYTES);
  };
  const seeded = taskTree(host, PROGRAM_NAMES, { logTail: hasLog ? fetchLog : undefined, readDevice });
  const files = new SessionFiles(withChanges(seeded, changes), seeded.nodes, worldTime);
  return {
    ...{ host, files, seeded },
    markEndless() {
      isEndless = true;
    },
    isEndless: () => isEndless,
  };
}
