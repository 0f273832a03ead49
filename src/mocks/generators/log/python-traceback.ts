import type { FailureLine } from "./failure-line.ts";
import type { TaskLaunch } from "./task-launch.ts";

/** A frame of a Python traceback. */
export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly source: string;
}

const PACKAGES = "/usr/local/lib/python3.12/dist-packages";

/** A frame in an installed package. */
export function packageFrame(path: string, line: number, name: string, source: string): Frame {
  return { file: `${PACKAGES}/${path}`, line, name, source };
}

/** The prefix of each line that a process of torchrun writes to its standard error; empty otherwise. */
export function rankMark({ isTorchrun, rank }: TaskLaunch): string {
  return isTorchrun ? `[rank${rank}]: ` : "";
}

/**
 * An exception as Python shows it, from the program's main function down to where it was raised.
 * @param source the line of the program's own loop that led to it.
 * @param inner frames below that loop.
 * @param last the line with the exception.
 */
export function traceback(
  launch: TaskLaunch,
  source: string,
  inner: readonly Frame[],
  last: string,
): FailureLine[] {
  const { file } = launch;
  const frames: readonly Frame[] = [
    { file, line: 212, name: "<module>", source: "main()" },
    { file, line: 187, name: "main", source: "run(config)" },
    { file, line: 131, name: "run", source },
    ...inner,
  ];
  const mark = rankMark(launch);
  return [
    "Traceback (most recent call last):",
    ...frames.flatMap(({ file: path, line, name, source: text }) => [
      `  File "${path}", line ${line}, in ${name}`,
      `    ${text}`,
    ]),
    last,
  ].map((text) => ({ dump: mark + text }));
}
