/** Style of a stretch of terminal text: one of the 16 named colors, or a color as numbers. */
export interface AnsiStyle {
  /** `red`, `bright-red` and so on, or `"255, 0, 10"`. */
  readonly foreground?: string;
  readonly background?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** Foreground and background change places. */
  readonly reverse?: boolean;
}

/** A number with those behind its colons; an empty one is -1. */
type Parameter = readonly number[];

const SET: Readonly<Record<number, AnsiStyle>> = {
  1: { bold: true },
  2: { dim: true },
  3: { italic: true },
  7: { reverse: true },
  9: { strikethrough: true },
  21: { underline: true },
};

const UNSET: Readonly<Record<number, readonly (keyof AnsiStyle)[]>> = {
  22: ["bold", "dim"],
  23: ["italic"],
  24: ["underline"],
  27: ["reverse"],
  29: ["strikethrough"],
  39: ["foreground"],
  49: ["background"],
};

/**
 * The style after `CSI … m` (SGR), as xterm reads it: unknown parameters are skipped, and colors may have semicolons
 * (`38;5;196`) or colons (`38:2::255:0:10`).
 */
export function styleAfter(style: AnsiStyle, parameters: string): AnsiStyle {
  const all = parameters.split(";").map(readParameter);
  let next = style;
  for (let place = 0; place < all.length; place += 1) {
    const parameter = all[place] as Parameter;
    const code = parameter[0] ?? 0;
    if (code === 38 || code === 48 || code === 58) {
      const { color, skipped } = readColor(all.slice(place, place + 6));
      place += skipped;
      if (color !== undefined && code !== 58)
        next = { ...next, [code === 38 ? "foreground" : "background"]: color };
    } else next = afterCode(next, code, parameter[1]);
  }
  return next;
}

/** An empty number is 0, except behind a colon. */
function readParameter(text: string): Parameter {
  return text.split(":").map((digits, place) => (digits !== "" ? Number(digits) : place === 0 ? 0 : -1));
}

function afterCode(style: AnsiStyle, code: number, detail: number | undefined): AnsiStyle {
  if (code === 0) return {};
  if (code === 4) return detail === 0 ? without(style, ["underline"]) : { ...style, underline: true };
  const unset = UNSET[code];
  if (unset !== undefined) return without(style, unset);
  const base = code >= 90 ? code - 60 : code;
  const shade = code >= 90 ? 8 : 0;
  if (base >= 30 && base < 38) return { ...style, foreground: paletteColor(shade + base - 30) };
  if (base >= 40 && base < 48) return { ...style, background: paletteColor(shade + base - 40) };
  return { ...style, ...SET[code] };
}

function without(style: AnsiStyle, names: readonly (keyof AnsiStyle)[]): AnsiStyle {
  const rest: Record<string, unknown> = { ...style };
  for (const name of names) delete rest[name];
  return rest;
}

/** The color of `38` and those behind it: with semicolons, or with colons in one parameter or in part of it. */
function readColor(parameters: readonly Parameter[]): { color: string | undefined; skipped: number } {
  // As in xterm: target, mode, color space, and three values. Only colons name a color space.
  const slots = [0, 0, -1, 0, 0, 0];
  let space = 0;
  let skipped = 0;
  for (; skipped < parameters.length && skipped + space < slots.length; skipped += 1) {
    const [value = 0, ...details] = parameters[skipped] as Parameter;
    slots[skipped + space] = value;
    for (const [place, detail] of details.entries()) {
      if (slots[1] === 5) space = 1;
      const slot = skipped + place + 1 + space;
      if (slot < slots.length) slots[slot] = detail;
    }
    const isComplete = (slots[1] === 5 && skipped + space >= 2) || (slots[1] === 2 && skipped + space >= 5);
    if (details.length > 0 || isComplete) break;
    if (slots[1] !== 0) space = 1;
  }
  const [first = 0, second = 0, third = 0] = slots.slice(3).map((value) => Math.max(0, value) & 255);
  const color =
    slots[1] === 2 ? `${first}, ${second}, ${third}` : slots[1] === 5 ? paletteColor(first) : undefined;
  return { color, skipped };
}

const NAMES = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"] as const;
const CUBE_LEVELS = [0, 95, 135, 175, 215, 255] as const;

/** One of 256 colors: 16 named ones, a cube of 216, and 24 grays. */
function paletteColor(index: number): string {
  if (index < 16) return `${index < 8 ? "" : "bright-"}${NAMES[index % 8]}`;
  if (index >= 232)
    return Array(3)
      .fill(8 + 10 * (index - 232))
      .join(", ");
  const place = index - 16;
  return [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6]
    .map((level) => CUBE_LEVELS[level])
    .join(", ");
}
