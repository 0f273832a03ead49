import { beforeEach, describe, expect, test, vi } from "vitest";
import { guardCompositions, HANDLES_COMPOSITION, isComposing } from "./composition";

test("a composition is recognized by either sign", () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});

/** A field that may lie in an editor with its own handling. */
class Field extends EventTarget {
  private readonly isEditor: boolean;
  constructor(isEditor: boolean) {
    super();
    this.isEditor = isEditor;
  }
  closest(selector: string) {
    return this.isEditor && selector === `[${HANDLES_COMPOSITION}]` ? this : null;
  }
}

/** Dispatches a key press; tells whether handlers get it, and whether the browser acts on it. */
function press(key: string, signs: { isComposing?: boolean; keyCode?: number }, isEditor = false) {
  const page = new Field(isEditor);
  const stop = guardCompositions(page as unknown as Window);
  const event = Object.assign(new Event("keydown", { cancelable: true }), {
    key,
    isComposing: false,
    keyCode: 13,
    ...signs,
  });
  const stopped = vi.spyOn(event, "stopPropagation");
  page.dispatchEvent(event);
  stop();
  return { isHandled: stopped.mock.calls.length === 0, isPrevented: event.defaultPrevented };
}

describe("the guard of a page", () => {
  beforeEach(() => vi.stubGlobal("Element", Field));

  test.each(["Enter", "Escape", "ArrowDown", "Tab"])("keeps %s of a composition from handlers", (key) => {
    expect(press(key, { isComposing: true })).toEqual({ isHandled: false, isPrevented: false });
  });

  test("also prevents the last Enter in Safari, which could submit a form", () => {
    expect(press("Enter", { keyCode: 229 })).toEqual({ isHandled: false, isPrevented: true });
  });

  test("passes on other keys, and all keys of editors", () => {
    expect(press("Enter", {})).toEqual({ isHandled: true, isPrevented: false });
    expect(press("Enter", { isComposing: true }, true)).toEqual({ isHandled: true, isPrevented: false });
    expect(press("Enter", { keyCode: 229 }, true)).toEqual({ isHandled: true, isPrevented: false });
  });
});
