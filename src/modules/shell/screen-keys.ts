import type { Terminal } from "@xterm/xterm";
import { copyText } from "@/lib/clipboard";
import { isComposing } from "@/lib/keyboard/composition";
import { isShortcut } from "@/lib/keyboard/shortcuts";

const LEAVING = "Tab now leaves the terminal.";
const COPY_REFUSED = "The browser blocked copying. Right-click the selection and choose Copy.";

/** Keys that do not reset the Escape state. */
const NEUTRAL_KEYS = ["Escape", "Tab", "Shift"];

export interface ScreenKeyOptions {
  readonly terminal: Terminal;
  /** Called on Ctrl+F or Cmd+F. */
  readonly onFind: () => void;
  readonly onMessage: (message: string | undefined) => void;
}

export interface ScreenKeys {
  /** Whether the terminal handles a key; other keys go to the page. */
  handle(event: KeyboardEvent): boolean;
  /** Called when the focus leaves. */
  blur(): void;
}

/**
 * Keys that are not the shell's. Tab completes there; Shift+Tab, or Escape and then Tab, moves the focus on, so that the
 * terminal is no keyboard trap.
 */
export function createScreenKeys({ terminal, onFind, onMessage }: ScreenKeyOptions): ScreenKeys {
  let isLeaving = false;

  function setLeaving(next: boolean): void {
    if (next !== isLeaving) onMessage(next ? LEAVING : undefined);
    isLeaving = next;
  }

  async function copySelection(): Promise<void> {
    const text = terminal.getSelection();
    if ((await copyText(text)) === "refused") onMessage(COPY_REFUSED);
    // Once: the next Ctrl+C interrupts.
    else if (terminal.getSelection() === text) terminal.clearSelection();
  }

  /** Whether the terminal handles the key. */
  function press(event: KeyboardEvent): boolean {
    if (!NEUTRAL_KEYS.includes(event.key)) setLeaving(false);
    if (event.key === "Escape") setLeaving(true);
    const isTab = event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (isTab && (event.shiftKey || isLeaving)) return false;
    if (isShortcut(event, "find")) {
      event.preventDefault();
      event.stopPropagation();
      onFind();
      return false;
    }
    if (isShortcut(event, "terminalCopy") && terminal.hasSelection()) {
      event.preventDefault();
      void copySelection();
      return false;
    }
    // The browser pastes; the terminal would send a character instead.
    return !isShortcut(event, "terminalPaste");
  }

  return {
    handle(event) {
      // A surrounding dialog would close.
      if (event.key === "Escape") event.stopPropagation();
      if (isComposing(event)) return true;
      if (event.type === "keydown") return press(event);
      // The terminal would take the focus back on keyup.
      return !isShortcut(event, "find");
    },
    blur: () => setLeaving(false),
  };
}
