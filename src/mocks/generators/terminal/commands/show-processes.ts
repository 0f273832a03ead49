import { memoryOf, uptimeOf } from "../host-memory.ts";
import { type Process, sessionProcesses } from "../processes.ts";
import { clockTime, formatDate } from "../text/dates.ts";
import { alignColumns } from "../text/table.ts";
import { type Command, type CommandContext, fail, succeed } from "./command.ts";
import { uptimeText } from "./machine.ts";

const KIBIBYTE = 1_024;

function cpuSeconds({ cpu, startedAt }: Process, now: number): number {
  return Math.max(0, Math.floor(((now - startedAt) / 1_000) * (cpu / 100)));
}

function memoryShare(process: Process, total: number): string {
  return ((100 * process.resident) / total).toFixed(1);
}

function allProcesses({ host, shell }: CommandContext, program: string): readonly Process[] {
  return [...host.processes, ...sessionProcesses(shell, program, host.now)];
}

/** When a process started: the time for today, the day before that. */
function startText({ startedAt }: Process, now: number): string {
  const isToday = formatDate(startedAt, "%F") === formatDate(now, "%F");
  return formatDate(startedAt, isToday ? "%H:%M" : "%b%d");
}

function userRows(processes: readonly Process[], { host }: CommandContext): string[] {
  const { now, machine } = host;
  const rows = processes.map((process) => {
    const seconds = cpuSeconds(process, now);
    return [
      "root",
      String(process.pid),
      process.cpu.toFixed(1),
      memoryShare(process, machine.memory),
      String(Math.floor(process.virtual / KIBIBYTE)),
      String(Math.floor(process.resident / KIBIBYTE)),
      process.terminal,
      process.state,
      startText(process, now),
      `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`,
      process.command,
    ];
  });
  const header = ["USER", "PID", "%CPU", "%MEM", "VSZ", "RSS", "TTY", "STAT", "START", "TIME", "COMMAND"];
  return alignColumns([header, ...rows], [1, 2, 3, 4, 5, 8, 9]);
}

function fullRows(processes: readonly Process[], { host }: CommandContext): string[] {
  const { now } = host;
  const rows = processes.map((process) => [
    "root",
    String(process.pid),
    String(process.parent),
    String(Math.min(99, Math.floor(process.cpu))),
    startText(process, now),
    process.terminal,
    clockTime(cpuSeconds(process, now)),
    process.command,
  ]);
  return alignColumns([["UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"], ...rows], [1, 2, 3]);
}

function shortRows(processes: readonly Process[], { host }: CommandContext): string[] {
  const rows = processes.map((process) => [
    String(process.pid),
    process.terminal,
    clockTime(cpuSeconds(process, host.now)),
    (process.command.split(" ")[0] as string).split("/").at(-1) as string,
  ]);
  return alignColumns([["PID", "TTY", "TIME", "CMD"], ...rows], [0, 2]);
}

export const ps: Command = {
  usage: "[aux] [-Aef]",
  summary: "Print the processes",
  run(args, context) {
    const letters = args.join("").replace(/-/g, "");
    if (!/^[Aaefuwx]*$/.test(letters)) {
      return fail(`error: unsupported option\n\nUsage:\n ps ${ps.usage}\n`);
    }
    const processes = allProcesses(context, ["ps", ...args].join(" "));
    const isUser = letters.includes("u");
    const wantsAll = /[Aexa]/.test(letters);
    const shown = wantsAll ? processes : processes.filter(({ terminal }) => terminal !== "?");
    const rows = isUser ? userRows : letters.includes("f") ? fullRows : shortRows;
    return succeed(
      rows(shown, context)
        .map((line) => `${line}\n`)
        .join(""),
    );
  },
};

export const top: Command = {
  usage: "[-b] [-n 1]",
  summary: "Print one picture of the processes and their load",
  run(args, context) {
    const bad = args.find((argument) => !/^(?:-[bnd1]+|\d+(?:\.\d+)?|-[nd]\d+)$/.test(argument));
    if (bad !== undefined) return fail(`top: unknown option '${bad}'\nUsage:\n  top ${top.usage}\n`);
    const { host } = context;
    const processes = allProcesses(context, "top").toSorted((left, right) => right.cpu - left.cpu);
    const busy = Math.min(100, processes.reduce((sum, { cpu }) => sum + cpu, 0) / host.machine.cpus);
    const running = processes.filter(({ state }) => state === "R").length;
    const { total, used, free, cache, available } = memoryOf(host);
    const mebibytes = (bytes: number) => (bytes / KIBIBYTE / KIBIBYTE).toFixed(1);
    const load = host.load.toFixed(2);
    const idle = (100 - busy).toFixed(1);
    const header = [
      `top - ${formatDate(host.now, "%T")} up ${uptimeText(uptimeOf(host))},  1 user,  load average: ${load}, ${load}, ${load}`,
      `Tasks: ${processes.length} total, ${running} running, ${processes.length - running} sleeping, 0 stopped, 0 zombie`,
      `%Cpu(s): ${busy.toFixed(1)} us,  0.0 sy,  0.0 ni, ${idle} id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st`,
      `MiB Mem : ${mebibytes(total)} total, ${mebibytes(free)} free, ${mebibytes(used)} used, ${mebibytes(cache)} buff/cache`,
      `MiB Swap: 0.0 total, 0.0 free, 0.0 used. ${mebibytes(available)} avail Mem`,
      "",
    ];
    const rows = processes.map((process) => {
      const seconds = cpuSeconds(process, host.now);
      return [
        String(process.pid),
        "root",
        "20",
        "0",
        String(Math.floor(process.virtual / KIBIBYTE)),
        String(Math.floor(process.resident / KIBIBYTE)),
        process.state,
        process.cpu.toFixed(1),
        memoryShare(process, host.machine.memory),
        `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}.00`,
        (process.command.split(" ")[0] as string).split("/").at(-1) as string,
      ];
    });
    const columns = ["PID", "USER", "PR", "NI", "VIRT", "RES", "S", "%CPU", "%MEM", "TIME+", "COMMAND"];
    const table = alignColumns([columns, ...rows], [0, 2, 3, 4, 5, 7, 8, 9]);
    return succeed([...header, ...table].map((line) => `${line}\n`).join(""));
  },
};
