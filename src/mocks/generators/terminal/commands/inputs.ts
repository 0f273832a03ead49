import { FileProblem } from "../files/file-system.ts";
import { absolutePath } from "../files/paths.ts";
import type { CommandContext, ResultBuilder } from "./command.ts";

export interface Input {
  /** The operand; `-` for what comes through the pipe. */
  readonly name: string;
  readonly text: string;
  /** Bytes, of which `text` may be the first few. */
  readonly size?: number;
}

/**
 * The texts that a command's operands name, or what comes through the pipe when there are none. Those that
 * cannot be read are noted as problems and left out.
 */
export function readInputs(
  operands: readonly string[],
  stdin: string,
  { shell }: CommandContext,
  result: ResultBuilder,
  describe: (operand: string, reason: string) => string = (operand, reason) => `${operand}: ${reason}`,
  status = 1,
): Input[] {
  const names = operands.length > 0 ? operands : ["-"];
  return names.flatMap((name): Input[] => {
    if (name === "-") return [{ name, text: stdin }];
    try {
      const file = shell.files.getFile(absolutePath(shell.cwd, name));
      const text = file.read();
      shell.budget.spend(text.length + 100);
      return [{ name, text, size: file.size }];
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      result.problem(describe(name, problem.reason), status);
      return [];
    }
  });
}
