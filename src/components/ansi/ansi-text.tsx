import { type CSSProperties, memo } from "react";
import { cn } from "@/lib/class-names";
import { ansiSegments, markSegments, type TextRange } from "./ansi-segments";
import type { AnsiStyle } from "./ansi-style";

/** All have a contrast of at least 4.5 on the surfaces of both themes, unlike a terminal's own colors. */
const FOREGROUNDS: Readonly<Record<string, string>> = {
  black: "text-text",
  red: "text-danger",
  green: "text-success",
  yellow: "text-warning",
  blue: "text-info",
  magenta: "text-[oklch(0.46_0.17_320)] dark:text-[oklch(0.8_0.12_320)]",
  cyan: "text-[oklch(0.44_0.08_210)] dark:text-[oklch(0.83_0.1_205)]",
  white: "text-text",
  "bright-black": "text-text-muted",
};

const BACKGROUNDS: Readonly<Record<string, string>> = {
  black: "bg-neutral-soft",
  red: "bg-danger-soft",
  green: "bg-success-soft",
  yellow: "bg-warning-soft",
  blue: "bg-info-soft",
  magenta: "bg-[oklch(0.955_0.03_320)] dark:bg-[oklch(0.29_0.06_320)]",
  cyan: "bg-[oklch(0.955_0.025_205)] dark:bg-[oklch(0.29_0.04_210)]",
  white: "bg-neutral-soft",
};

function named(colors: Readonly<Record<string, string>>, name: string | undefined): string | undefined {
  return name === undefined ? undefined : (colors[name] ?? colors[name.replace(/^bright-/, "")]);
}

function classOf(style: AnsiStyle): string {
  const { foreground, background, reverse } = style;
  return cn(
    // The exact inverse would be the page color; a soft background says the same and stays readable.
    named(FOREGROUNDS, foreground),
    named(BACKGROUNDS, reverse === true ? (foreground ?? "white") : background),
    style.bold === true && "font-bold",
    style.dim === true && "text-text-muted",
    style.italic === true && "italic",
    style.underline === true && "underline",
    style.strikethrough === true && "line-through",
  );
}

/** Numeric colors keep their hue; the theme sets the lightness, so that they stay readable. */
function colorStyle({ foreground, background, reverse }: AnsiStyle): CSSProperties | undefined {
  const [text, ground] = reverse === true ? [undefined, foreground ?? background] : [foreground, background];
  const style: CSSProperties = {};
  if (isNumeric(text)) style.color = `oklch(from rgb(${text}) var(--ansi-lightness) min(c, 0.16) h)`;
  if (isNumeric(ground)) style.backgroundColor = `color-mix(in oklab, rgb(${ground}) 18%, var(--surface))`;
  return Object.keys(style).length === 0 ? undefined : style;
}

function isNumeric(color: string | undefined): color is string {
  return color !== undefined && /^\d/.test(color);
}

export interface AnsiTextProps {
  /** May contain escape sequences: colors are shown, others dropped. Markup is plain text. */
  text: string;
  /** Ranges of visible characters, sorted, without overlap. */
  marks?: readonly TextRange[];
  className?: string;
}

const NO_MARKS: readonly TextRange[] = [];

/** Terminal text in colors that suit the theme. */
export const AnsiText = memo(function AnsiText({ text, marks = NO_MARKS, className }: AnsiTextProps) {
  const pieces = markSegments(ansiSegments(text), marks);
  return (
    <span className={cn("[--ansi-lightness:0.46] dark:[--ansi-lightness:0.8]", className)}>
      {pieces.map(({ text: piece, style, marked, start }) => {
        if (marked) {
          return (
            <mark key={start} className="rounded-xs bg-[oklch(0.9_0.14_95)] text-[oklch(0.235_0.018_260)]">
              {piece}
            </mark>
          );
        }
        if (style === undefined) return piece;
        return (
          <span key={start} className={classOf(style)} style={colorStyle(style)}>
            {piece}
          </span>
        );
      })}
    </span>
  );
});
