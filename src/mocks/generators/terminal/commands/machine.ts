import { uptimeOf } from "../host-memory.ts";
import { PROCESSOR } from "../processes.ts";
import { formatDate } from "../text/dates.ts";
import { type Command, fail, succeed } from "./command.ts";
import { parseOptions } from "./options.ts";

export const uname: Command = {
  usage: "[-amnoprsv]",
  summary: "Print the name of the system",
  run(args, { host }) {
    const options = parseOptions(args, { flags: "aimnoprsv", long: { all: "a" } });
    const { patterns, taskName } = host;
    const parts: readonly (readonly [letter: string, text: string])[] = [
      ["s", "Linux"],
      ["n", taskName],
      ["r", patterns.kernelRelease],
      ["v", "#78-Ubuntu SMP"],
      ["m", "x86_64"],
      ["p", "x86_64"],
      ["i", "x86_64"],
      ["o", "GNU/Linux"],
    ];
    const selected = parts.filter(([letter]) => options.has("a") || options.has(letter));
    return succeed(
      `${(selected.length > 0 ? selected : parts.slice(0, 1)).map(([, text]) => text).join(" ")}\n`,
    );
  },
};

export const whoami: Command = {
  usage: "",
  summary: "Print the user's name",
  run: () => succeed("root\n"),
};

export const id: Command = {
  usage: "[-un]",
  summary: "Print the user's numbers and groups",
  run(args) {
    const options = parseOptions(args, { flags: "gnu" });
    if (!options.has("u") && !options.has("g")) return succeed("uid=0(root) gid=0(root) groups=0(root)\n");
    return succeed(options.has("n") ? "root\n" : "0\n");
  },
};

export const hostname: Command = {
  usage: "",
  summary: "Print the name of this host",
  run(args, { host }) {
    const { operands } = parseOptions(args, { flags: "fsi" });
    if (operands.length > 0) return fail("hostname: you must be root to change the host name\n");
    return succeed(`${host.taskName}\n`);
  },
};

/** How long the container runs, as uptime and top say it. */
export function uptimeText(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3_600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  const clock = hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}` : `${minutes} min`;
  return days > 0 ? `${days} day${days === 1 ? "" : "s"}, ${clock}` : clock;
}

export const uptime: Command = {
  usage: "",
  summary: "Print how long this host runs, and its load",
  run(_args, { host }) {
    const load = host.load.toFixed(2);
    const up = uptimeText(uptimeOf(host));
    return succeed(
      ` ${formatDate(host.now, "%T")} up ${up},  1 user,  load average: ${load}, ${load}, ${load}\n`,
    );
  },
};

export const nproc: Command = {
  usage: "",
  summary: "Print the number of cores",
  run: (_args, { host }) => succeed(`${host.machine.cpus}\n`),
};

export const arch: Command = {
  usage: "",
  summary: "Print the kind of processor",
  run: () => succeed("x86_64\n"),
};

export const lscpu: Command = {
  usage: "",
  summary: "Print what is known of the processors",
  run(_args, { host }) {
    const { cpus } = host.machine;
    const rows: readonly (readonly [string, string])[] = [
      ["Architecture:", "x86_64"],
      ["CPU op-mode(s):", "32-bit, 64-bit"],
      ["Byte Order:", "Little Endian"],
      ["CPU(s):", String(cpus)],
      ["On-line CPU(s) list:", cpus === 1 ? "0" : `0-${cpus - 1}`],
      ["Vendor ID:", "AuthenticAMD"],
      ["Model name:", PROCESSOR],
      ["Thread(s) per core:", "1"],
      ["Core(s) per socket:", String(cpus)],
      ["Socket(s):", "1"],
    ];
    return succeed(rows.map(([name, value]) => `${name.padEnd(24)}${value}\n`).join(""));
  },
};
