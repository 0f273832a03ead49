"use client";

import { useEffect, useState } from "react";
import { visibleText } from "@/components/ansi/ansi-segments";
import { COPY_REFUSED, copyText } from "@/lib/clipboard";
import { formatCount } from "@/lib/format/number";
import { fetchLogLines, type LogScope } from "../pages/log-request";
import type { LineSelection } from "../use-log-address";

/** Longer selections are better downloaded. */
const MOST_LINES = 10_000;

/** Milliseconds until the message disappears. */
const ANSWER_TIME = 4_000;

export interface CopyLines {
  /** Result of the last action; empty after a while. */
  message: string;
  copyLines: (selection: LineSelection, known: (index: number) => string | undefined) => void;
  copyLink: () => void;
}

/** Copies lines, or a link to them. Lines that are not loaded are fetched. */
export function useCopyLines(scope: LogScope): CopyLines {
  const [message, setMessage] = useState("");
  useEffect(() => {
    if (message === "") return;
    const timer = setTimeout(() => setMessage(""), ANSWER_TIME);
    return () => clearTimeout(timer);
  }, [message]);

  const write = async (text: string, answer: string) => {
    setMessage((await copyText(text)) === "copied" ? answer : COPY_REFUSED);
  };

  const textOf = async ({ first, last }: LineSelection, known: (index: number) => string | undefined) => {
    const lines: string[] = [];
    for (let index = first; index <= last; index += 1) {
      const line = known(index);
      if (line === undefined) {
        const answer = await fetchLogLines(scope, { offset: first, limit: last - first + 1 });
        return answer.lines;
      }
      lines.push(line);
    }
    return lines;
  };

  return {
    message,
    copyLines: async (selection, known) => {
      const count = selection.last - selection.first + 1;
      if (count > MOST_LINES) {
        setMessage(
          `Only ${formatCount(MOST_LINES, "line")} can be copied at once. Download the log instead.`,
        );
        return;
      }
      try {
        const lines = await textOf(selection, known);
        await write(lines.map(visibleText).join("\n"), `${formatCount(count, "line")} copied`);
      } catch {
        setMessage("The lines could not be loaded.");
      }
    },
    copyLink: () => write(window.location.href, "Link copied"),
  };
}
