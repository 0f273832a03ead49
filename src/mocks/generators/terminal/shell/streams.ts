import type { FileSystem } from "../files/file-system.ts";
import type { Budget } from "./budget.ts";

/** Where a command's text goes. */
export interface Output {
  /** Whether it is shown as it comes, so that `ls` may use columns. */
  readonly isTerminal: boolean;
  /** @throws FileProblem when the disk is full, BudgetSpent when the line has written too much. */
  write(text: string): void;
}

export interface Streams {
  readonly stdin: string;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Collects output: for pipes, `$(…)` and the terminal itself. */
export class TextBuffer implements Output {
  readonly isTerminal: boolean;
  private readonly parts: string[] = [];
  private readonly budget: Budget;

  constructor(budget: Budget, isTerminal = false) {
    this.budget = budget;
    this.isTerminal = isTerminal;
  }

  write(text: string): void {
    this.budget.spend(text.length);
    if (text !== "") this.parts.push(text);
  }

  get text(): string {
    return this.parts.join("");
  }
}

/** A file that a redirection has opened. */
export class FileOutput implements Output {
  readonly isTerminal = false;
  private readonly files: FileSystem;
  private readonly path: string;

  /** @throws FileProblem when the file cannot be written. */
  constructor(files: FileSystem, path: string, mode: "replace" | "append") {
    this.files = files;
    this.path = path;
    files.write(path, "", mode);
  }

  write(text: string): void {
    if (text !== "") this.files.write(this.path, text, "append");
  }
}
