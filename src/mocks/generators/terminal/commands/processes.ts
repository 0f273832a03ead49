import { taskPids } from "../processes.ts";
import { type Command, ENDLESS_BYTES, fail, ResultBuilder, succeed } from "./command.ts";

const SIGNALS = [
  ...[
    "HUP",
    "INT",
    "QUIT",
    "ILL",
    "TRAP",
    "ABRT",
    "BUS",
    "FPE",
    "KILL",
    "USR1",
    "SEGV",
    "USR2",
    "PIPE",
    "ALRM",
  ],
  ...["TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU"],
];

/** The processes of a task outlive what is typed: their state is the world's. */
export const kill: Command = {
  usage: "[-s SIGNAL | -SIGNAL] PID... | -l",
  summary: "Send a signal to processes; here, none of them reacts",
  run(args, { host, shell }) {
    const result = new ResultBuilder(`${shell.name}: kill`);
    if (args[0] === "-l")
      return succeed(`${SIGNALS.map((name, index) => `${index + 1}) SIG${name}`).join("\n")}\n`);
    const isSignal = (text: string) => /^-(?:\d+|[A-Z][A-Z0-9]*)$/.test(text);
    const operands =
      args[0] === "-s" || args[0] === "-n" ? args.slice(2) : args.slice(isSignal(args[0] ?? "") ? 1 : 0);
    if (operands.length === 0) {
      return fail(
        "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n",
        2,
      );
    }
    const known = new Set([...taskPids(host), shell.pid]);
    for (const operand of operands) {
      if (operand.startsWith("%")) result.problem(`${operand}: no such job`);
      else if (!/^-?\d+$/.test(operand)) result.problem(`${operand}: arguments must be process or job IDs`);
      else if (!known.has(Number(operand))) result.problem(`(${operand}) - No such process`);
      else if (args[0] !== "-0") result.problem(`(${operand}) - Operation not permitted`);
    }
    return result.result();
  },
};

export const yes: Command = {
  usage: "[TEXT]...",
  summary: "Print a line again and again",
  run(args, { markEndless }) {
    const line = `${args.length === 0 ? "y" : args.join(" ")}\n`;
    markEndless();
    return succeed(line.repeat(Math.ceil(ENDLESS_BYTES / line.length)));
  },
};
