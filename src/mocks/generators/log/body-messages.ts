import type { LogPatterns } from "../../seed/log-patterns.ts";
import { nextWord, wordBelow } from "./line-words.ts";

/** A message with a place for a number, cut at that place. */
export type CutMessage = readonly [before: string, ...after: string[]];

/** The messages of all logs of one kind, prepared once. */
export interface MessageSet {
  readonly debug: readonly CutMessage[];
  readonly warnings: readonly CutMessage[];
  readonly errors: readonly CutMessage[];
  readonly exceptions: readonly CutMessage[];
  readonly tracebacks: readonly (readonly string[])[];
}

/** Only a task that has GPUs reports on them. */
export interface BodyMessages {
  readonly withGpu: MessageSet;
  readonly withoutGpu: MessageSet;
}

function cut(messages: readonly string[]): readonly CutMessage[] {
  return messages.map((message) => message.split("{n}") as [string, ...string[]]);
}

export function createBodyMessages(patterns: LogPatterns): BodyMessages {
  const { debug, warnings, errors, exceptions, gpuWarnings, gpuErrors } = patterns;
  const withoutGpu: MessageSet = {
    debug: cut(debug),
    warnings: cut(warnings),
    errors: cut(errors),
    exceptions: cut(exceptions.map(({ message }) => message)),
    tracebacks: exceptions.map(({ traceback }) => traceback),
  };
  const withGpu: MessageSet = {
    ...withoutGpu,
    warnings: cut([...warnings, ...gpuWarnings]),
    errors: cut([...errors, ...gpuErrors]),
  };
  return { withGpu, withoutGpu };
}

/** One of the messages, with a number from 0 to 63 in its places. */
export function drawMessage(messages: readonly CutMessage[], word: number): string {
  const message = messages[wordBelow(word, messages.length)] as CutMessage;
  return message.length === 1 ? message[0] : message.join(String(nextWord(word) >>> 26));
}
