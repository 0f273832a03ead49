import { FileProblem } from "../files/file-system.ts";
import { absolutePath } from "../files/paths.ts";
import { ExitStatus } from "../shell/shell-state.ts";
import { type Command, fail, succeed } from "./command.ts";

/** `bash` and `sh`: a script, `-c` and its text, or what comes through the pipe. */
export const shellProgram: Command = {
  usage: "[-c TEXT | FILE] [ARGUMENT]...",
  summary: "Run a script in a shell of its own",
  run(args, stdin, context) {
    const { shell } = context;
    const [first, second, ...rest] = args;
    if (first === "--version") return succeed("GNU bash, version 5.1.16(1)-release (x86_64-pc-linux-gnu)\n");
    if (first === undefined) return context.runScript(stdin, [], shell.name);
    if (first === "-c") {
      if (second === undefined) return fail("bash: -c: option requires an argument\n", ExitStatus.Misuse);
      return context.runScript(second, rest.slice(1), rest[0] ?? "bash");
    }
    if (first.startsWith("-")) return fail(`bash: ${first}: invalid option\n`, ExitStatus.Misuse);
    try {
      const text = shell.files.read(absolutePath(shell.cwd, first));
      return context.runScript(text, args.slice(1), first);
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      return fail(`bash: ${first}: ${problem.reason}\n`, ExitStatus.NotFound);
    }
  },
};
