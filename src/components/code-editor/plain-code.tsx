import type { Ref } from "react";
import { cn } from "@/lib/class-names";
import { rem } from "@/lib/text-scale";
import { BLOCK_PADDING, gutterWidth, LINE_PADDING, PROBLEM_WIDTH } from "./code-metrics";

/** More lines than any screen shows before the editor has loaded. */
const LINES_SHOWN = 200;
/** More characters than a line of a screen shows. */
const CHARACTERS_SHOWN = 1_000;
/** Characters of a text that can be edited before the editor has loaded; laying out a longer one blocks the page. */
const LONGEST_EDITED = 50_000;

export interface PlainCodeProps {
  text: string;
  label: string;
  wrap: boolean;
  /** Called on edits before the editor has loaded; without it the text is read-only. */
  onChange?: (text: string) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** The uncolored text, exactly where the editor renders it. */
export function PlainCode({ text, label, wrap, onChange, ref }: PlainCodeProps) {
  const readOnly = onChange === undefined;
  const isPicture = readOnly || text.length > LONGEST_EDITED;
  const lineCount = text.split("\n").length;
  const shown = text.split("\n", LINES_SHOWN).map((line) => line.slice(0, CHARACTERS_SHOWN));
  const style = {
    paddingBlock: rem(BLOCK_PADDING),
    paddingLeft: `calc(${gutterWidth(lineCount, readOnly)} + ${rem(LINE_PADDING)} + 1px)`,
  };
  const look = cn(
    "absolute inset-0 size-full resize-none overflow-hidden bg-transparent pr-3 text-text outline-none",
    wrap ? "break-words whitespace-pre-wrap" : "whitespace-pre",
  );
  return (
    <>
      <div
        aria-hidden
        className="absolute inset-y-0 left-0 overflow-hidden border-r border-border text-right whitespace-pre text-text-muted"
        style={{
          width: `calc(${gutterWidth(lineCount, readOnly)} + 1px)`,
          paddingBlock: rem(BLOCK_PADDING),
          paddingRight: rem(22),
          paddingLeft: readOnly ? 0 : rem(PROBLEM_WIDTH),
        }}
      >
        {!wrap && shown.map((_, line) => line + 1).join("\n")}
      </div>
      {isPicture ? (
        <pre className={look} style={style}>
          {shown.join("\n")}
        </pre>
      ) : (
        <textarea
          ref={ref}
          aria-label={label}
          spellCheck={false}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          className={look}
          style={style}
        />
      )}
    </>
  );
}
