import { memoryOf, uptimeOf } from "../host-memory.ts";
import { PROCESSOR } from "../processes.ts";
import type { TerminalHost } from "../terminal-host.ts";
import {
  type DirectoryNode,
  deviceFile,
  directory,
  directoryOf,
  linkTo,
  seededFile,
  virtualFile,
} from "./file-node.ts";
import { workspaceFiles } from "./task-files.ts";

const DAY = 86_400_000;

function osRelease({ patterns }: TerminalHost): string {
  const { name, version, codename } = patterns.operatingSystem;
  const number = version.split(" ")[0] as string;
  return `PRETTY_NAME="${name} ${version}"
NAME="${name}"
VERSION_ID="${number.split(".").slice(0, 2).join(".")}"
VERSION="${version}"
VERSION_CODENAME=${codename}
ID=${name.toLowerCase()}
`;
}

function memoryInfo(host: TerminalHost): string {
  const { total, free, available, cache, shared } = memoryOf(host);
  const rows: readonly (readonly [string, number])[] = [
    ["MemTotal", total],
    ["MemFree", free],
    ["MemAvailable", available],
    ["Buffers", 0],
    ["Cached", cache],
    ["Shmem", shared],
    ["SwapTotal", 0],
    ["SwapFree", 0],
  ];
  return rows
    .map(([name, bytes]) => `${`${name}:`.padEnd(16)}${String(Math.floor(bytes / 1_024)).padStart(8)} kB\n`)
    .join("");
}

function processorInfo({ machine }: TerminalHost): string {
  return Array.from(
    { length: machine.cpus },
    (_, core) =>
      `processor\t: ${core}\nmodel name\t: ${PROCESSOR}\ncpu MHz\t\t: 2400.000\ncache size\t: 1024 KB\n\n`,
  ).join("");
}

/** What of the tree is made outside it. */
export interface TreeSources {
  /** Fetches the end of the task's log; the file has the task's metrics when absent. */
  readonly logTail: (() => Promise<string>) | undefined;
  /** The next bytes of an endless device. */
  readonly readDevice: (name: "zero" | "random") => Uint8Array;
}

/** The whole tree that a shell in the task finds, before any session writes to it. */
export function taskTree(
  host: TerminalHost,
  commandNames: readonly string[],
  { logTail, readDevice }: TreeSources,
): DirectoryNode {
  const { startedAt, patterns, taskName } = host;
  const built = startedAt - 20 * DAY;
  const empty = () => directoryOf({}, built);
  const text = (content: string) => seededFile(content, built);
  const binary = seededFile("\u007fELF\u0002\u0001\u0001\n", built, { size: 35_000, mode: 0o755 });
  const binaries = directory(new Map(commandNames.map((name) => [name, binary])), built);
  const proc = (read: () => string) => virtualFile(read, startedAt);
  const load = host.load.toFixed(2);
  return directoryOf(
    {
      bin: linkTo("usr/bin", built),
      dev: directoryOf(
        {
          fd: empty(),
          null: deviceFile(() => new Uint8Array(), startedAt),
          random: deviceFile(() => readDevice("random"), startedAt),
          shm: empty(),
          urandom: deviceFile(() => readDevice("random"), startedAt),
          zero: deviceFile(() => readDevice("zero"), startedAt),
        },
        startedAt,
      ),
      etc: directoryOf(
        {
          "os-release": text(osRelease(host)),
          hostname: seededFile(`${taskName}\n`, startedAt),
          hosts: seededFile(`127.0.0.1\tlocalhost\n127.0.1.1\t${taskName}\n`, startedAt),
          passwd: text(
            "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n",
          ),
          "resolv.conf": seededFile("nameserver 10.96.0.10\nsearch svc.cluster.local\n", startedAt),
        },
        startedAt,
      ),
      home: empty(),
      mnt: empty(),
      opt: empty(),
      proc: directoryOf(
        {
          cpuinfo: proc(() => processorInfo(host)),
          loadavg: proc(() => `${load} ${load} ${load} 2/${host.processes.length + 2} 4242\n`),
          meminfo: proc(() => memoryInfo(host)),
          uptime: proc(() => `${uptimeOf(host)}.00 0.00\n`),
          version: proc(
            () => `Linux version ${patterns.kernelRelease} (build@host) (gcc 11.4.0) #1 SMP x86_64\n`,
          ),
        },
        startedAt,
      ),
      root: directoryOf(
        {
          ".bashrc": text("export PS1='\\u@\\h:\\w\\$ '\n"),
          ".profile": text("[ -f ~/.bashrc ] && . ~/.bashrc\n"),
        },
        built,
      ),
      tmp: directoryOf({}, startedAt),
      usr: directoryOf({ bin: binaries, lib: empty(), local: empty() }, built),
      var: directoryOf({ log: empty(), tmp: empty() }, built),
      workspace: workspaceFiles(host, logTail),
    },
    built,
  );
}
