/**
 * Copies by `document.execCommand`: deprecated, and the only way that plain http has. False if the browser refuses. The
 * focus and the selection stay as they are.
 */
export function copyByCommand(text: string): boolean {
  // Safari copies nothing where nothing is selected: it gets a field with a selection.
  return command(text) || withSelectedField(text, () => command(text));
}

/** A listener gives the text, so that what is selected does not matter. */
function command(text: string): boolean {
  let isWritten = false;
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    isWritten = event.clipboardData !== null;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("copy", write, { capture: true });
  try {
    return document.execCommand("copy") && isWritten;
  } catch {
    return false;
  } finally {
    window.removeEventListener("copy", write, { capture: true });
  }
}

/** Events of a focus that moves and returns; popups close and fields commit on them. */
const FOCUS_EVENTS = ["focus", "focusin", "blur", "focusout"] as const;

/** Runs an action while a hidden field with the text is selected. Nobody notices that the focus was elsewhere. */
function withSelectedField(text: string, action: () => boolean): boolean {
  const ignore = (event: Event) => event.stopImmediatePropagation();
  const restore = rememberFocus();
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.tabIndex = -1;
  field.setAttribute("aria-hidden", "true");
  // Not `display: none`, which cannot be selected. Smaller text would make a phone zoom in.
  field.style.cssText =
    "position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; opacity: 0; font-size: 16px";
  for (const type of FOCUS_EVENTS) window.addEventListener(type, ignore, { capture: true });
  try {
    // What is outside of a modal dialog cannot have the focus.
    const dialog = document.activeElement?.closest("dialog, [role=dialog], [role=alertdialog]");
    (dialog ?? document.body).append(field);
    field.focus({ preventScroll: true });
    field.select();
    return action();
  } finally {
    field.remove();
    restore();
    for (const type of FOCUS_EVENTS) window.removeEventListener(type, ignore, { capture: true });
  }
}

/** Returns a function that restores the focused element, the selection in it, and that of the page. */
function rememberFocus(): () => void {
  const { activeElement } = document;
  const inField = fieldSelection(activeElement);
  const selection = getSelection();
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
  return () => {
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    if (inField !== undefined) inField();
    else if (anchorNode !== null && focusNode !== null) {
      selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    }
  };
}

/** Returns a function that restores the selection in a text field; undefined for other elements. */
function fieldSelection(element: Element | null): (() => void) | undefined {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return undefined;
  const { selectionStart, selectionEnd, selectionDirection } = element;
  // Fields such as dates have none.
  if (selectionStart === null || selectionEnd === null) return undefined;
  return () => element.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
}
