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
  /** `command`: with Ctrl, or Cmd on a Mac. `none`: the letter alone, for parts that take no text. */
  readonly modifier: "command" | "none";
  /** For lists of shortcuts. */
  readonly description: string;
}

/** Every shortcut of the console that is a letter. */
export const SHORTCUTS = {
  find: { letter: "f", modifier: "command", description: "Find on this screen" },
  copy: { letter: "c", modifier: "command", description: "Copy the selection" },
  paste: { letter: "v", modifier: "command", description: "Paste" },
  toggleSidebar: { letter: "b", modifier: "command", description: "Collapse or expand the sidebar" },
  preview: { letter: "p", modifier: "none", description: "Preview the workflow of the current row" },
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
  const { letter, modifier } = SHORTCUTS[name];
  if (press.altKey || press.shiftKey) return false;
  const hasModifier = press.ctrlKey !== press.metaKey;
  const hasNone = !press.ctrlKey && !press.metaKey;
  return (modifier === "command" ? hasModifier : hasNone) && letterOf(press) === letter;
}

/** The Latin letter of a key press, in lower case; undefined for other keys. */
export function letterOf({ key, code }: Pick<KeyPress, "key" | "code">): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  // A letter of another script: `key` is one character beyond ASCII.
  if (!/^\p{L}$/u.test(key)) return undefined;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
}
