import { uptimeOf } from "../host-memory.ts";
import { formatDate } from "../text/dates.ts";
import { type Command, fail, succeed } from "./command.ts";
import { parseOptions, UsageProblem } from "./options.ts";

export const uname: Command = {
  usage: "[-amnoprsv]",
  summary: "Print the name of the system",
  run(args, _stdin, { shell }) {
    const options = parseOptions(args, { flags: "aimnoprsv", long: { all: "a" } });
    const { patterns, taskName } = shell.host;
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
  run(args, _stdin, { shell }) {
    const { operands } = parseOptions(args, { flags: "fsi" });
    if (operands.length > 0) return fail("hostname: you must be root to change the host name\n");
    return succeed(`${shell.host.taskName}\n`);
  },
};

export const date: Command = {
  usage: "[-u] [-I] [+FORMAT]",
  summary: "Print the time, in UTC",
  run(args, _stdin, { shell }) {
    const options = parseOptions(args, { flags: "uIR", long: { utc: "u", universal: "u" } });
    const { now } = shell.host;
    const [format, extra] = options.operands;
    if (extra !== undefined) throw new UsageProblem(`extra operand '${extra}'`);
    if (format !== undefined && !format.startsWith("+")) return fail(`date: invalid date '${format}'\n`);
    if (format !== undefined) return succeed(`${formatDate(now, format.slice(1))}\n`);
    if (options.has("I")) return succeed(`${formatDate(now, "%F")}\n`);
    if (options.has("R")) return succeed(`${formatDate(now, "%a, %d %b %Y %H:%M:%S %z")}\n`);
    return succeed(`${formatDate(now, "%a %b %e %H:%M:%S UTC %Y")}\n`);
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
  run(_args, _stdin, { shell }) {
    const { host } = shell;
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
  run: (_args, _stdin, { shell }) => succeed(`${shell.host.machine.cpus}\n`),
};
