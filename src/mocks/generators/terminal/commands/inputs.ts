import { contentBytes } from "../files/file-content.ts";
import { FileProblem } from "../files/file-problem.ts";
import { absolutePath } from "../files/paths.ts";
import type { CommandContext, ResultBuilder } from "./command.ts";

export interface Input {
  /** The operand; `-` for what comes through the pipe. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Bytes of the file, of which `bytes` may be the first few. */
  readonly size: number;
}

/** Bytes that come through the pipe. */
function inputBytes({ stdin }: CommandContext): Uint8Array {
  return contentBytes(stdin, "binary");
}

/** Bytes of a file, or of the pipe for `-`. @throws FileProblem when there is no such file. */
export async function readInput(name: string, context: CommandContext): Promise<Input> {
  if (name === "-") {
    const bytes = inputBytes(context);
    return { name, bytes, size: bytes.length };
  }
  const path = absolutePath(context.cwd, name);
  const bytes = await context.files.readFileBuffer(path);
  const { size } = await context.files.stat(path);
  return { name, bytes, size: Math.max(size, bytes.length) };
}

/** What a command's operands name, or the pipe when there are none. Those that cannot be read become problems. */
export async function readInputs(
  operands: readonly string[],
  context: CommandContext,
  result: ResultBuilder,
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const name of operands.length > 0 ? operands : ["-"]) {
    try {
      inputs.push(await readInput(name, context));
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      result.problem(`${name}: ${problem.reason}`);
    }
  }
  return inputs;
}
