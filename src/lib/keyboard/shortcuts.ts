/** What of a key press shortcuts are matched by. DOM and React events have it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Shortcut {
  /** A lower-case Latin letter. */
  readonly letter: string;
  /**
   * `command`: with Ctrl, or Cmd on a Mac. `control`: with Ctrl everywhere. `none`: the letter alone, for parts that take
   * no text.
   */
  readonly modifier: "command" | "control" | "none";
  /** With or without Shift, for terminals, where Ctrl+Shift+C copies. By default, Shift makes it another key. */
  readonly anyShift?: boolean;
  /** For lists of shortcuts. */
  readonly description: string;
}

/** Every shortcut of the console that is a letter. */
export const SHORTCUTS = {
  find: { letter: "f", modifier: "command", description: "Find on this screen" },
  findNext: {
    letter: "g",
    modifier: "command",
    anyShift: true,
    description: "Next result; with Shift, previous",
  },
  copy: { letter: "c", modifier: "command", description: "Copy the selection" },
  toggleSidebar: { letter: "b", modifier: "command", description: "Collapse or expand the sidebar" },
  preview: { letter: "p", modifier: "none", description: "Preview the workflow of the current row" },
  nextMatch: { letter: "n", modifier: "none", description: "Next match of the log" },
  previousMatch: { letter: "p", modifier: "none", description: "Previous match of the log" },
  terminalCopy: { letter: "c", modifier: "command", anyShift: true, description: "Copy selection" },
  terminalPaste: { letter: "v", modifier: "command", anyShift: true, description: "Paste" },
  interrupt: { letter: "c", modifier: "control", description: "Interrupt (no selection)" },
  endOfInput: { letter: "d", modifier: "control", description: "End shell" },
  clearScreen: { letter: "l", modifier: "control", description: "Clear screen" },
  cutToStart: { letter: "u", modifier: "control", description: "Cut to start of line" },
  cutToEnd: { letter: "k", modifier: "control", description: "Cut to end of line" },
  cutArgument: { letter: "w", modifier: "control", description: "Cut last argument" },
  yank: { letter: "y", modifier: "control", description: "Insert last cut" },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof SHORTCUTS;

/**
 * Whether a key press is a shortcut. Caps Lock does not matter. On a layout without Latin letters the position of the key
 * decides, so that Ctrl+А on a Russian keyboard is Ctrl+F; on one with other Latin positions (AZERTY, Dvorak) the letter does.
 *
 * @example
 * if (isShortcut(event, "find")) openSearch();
 */
export function isShortcut(press: KeyPress, name: ShortcutName): boolean {
  const { letter, modifier, anyShift = false }: Shortcut = SHORTCUTS[name];
  if (press.altKey || (press.shiftKey && !anyShift)) return false;
  return hasModifier(press, modifier) && letterOf(press) === letter;
}

function hasModifier({ ctrlKey, metaKey }: KeyPress, modifier: Shortcut["modifier"]): boolean {
  switch (modifier) {
    case "command":
      return ctrlKey !== metaKey;
    case "control":
      return ctrlKey && !metaKey;
    case "none":
      return !ctrlKey && !metaKey;
  }
}

/** The Latin letter of a key press, in lower case; undefined for other keys. */
export function letterOf({ key, code }: Pick<KeyPress, "key" | "code">): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  // A letter of another script, or one of its marks: a vowel of Devanagari or Thai. Arabic has a key of two letters.
  if (!/^(?:(?!\p{ASCII})[\p{L}\p{M}]){1,3}$/u.test(key)) return undefined;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
}

/**
 * Keys of a shortcut by their PC names, for `Kbd` and tooltips.
 *
 * @example
 * shortcutKeys("find"); // ["Ctrl", "F"]
 */
export function shortcutKeys(name: ShortcutName): readonly string[] {
  const { letter, modifier } = SHORTCUTS[name];
  return modifier === "none" ? [letter.toUpperCase()] : ["Ctrl", letter.toUpperCase()];
}

/**
 * Value of `aria-keyshortcuts`.
 *
 * @example
 * ariaShortcut("find"); // "Control+F Meta+F"
 */
export function ariaShortcut(name: ShortcutName): string {
  const { letter, modifier } = SHORTCUTS[name];
  const key = letter.toUpperCase();
  if (modifier === "none") return key;
  return modifier === "command" ? `Control+${key} Meta+${key}` : `Control+${key}`;
}
