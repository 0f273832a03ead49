import { describe, expect, test } from "vitest";
import { isComposing } from "./composition.ts";
import { isShortcut, type KeyPress, letterOf } from "./shortcuts.ts";

function press(key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}
const ctrl = { ctrlKey: true };

describe("isShortcut", () => {
  test.each([
    ["Ctrl+F", press("f", "KeyF", ctrl)],
    ["Cmd+F", press("f", "KeyF", { metaKey: true })],
    ["with Caps Lock", press("F", "KeyF", ctrl)],
    ["on a Russian layout", press("а", "KeyF", ctrl)],
    ["on a Greek layout with Caps Lock", press("Φ", "KeyF", ctrl)],
    ["on Dvorak, where F is at the position of Y", press("f", "KeyY", ctrl)],
  ])("accepts find: %s", (_, event) => {
    expect(isShortcut(event, "find")).toBe(true);
  });

  test.each([
    ["the letter alone", press("f", "KeyF")],
    ["Ctrl+Shift+F", press("F", "KeyF", { ...ctrl, shiftKey: true })],
    ["Ctrl+Alt+F, which types a character on some layouts", press("f", "KeyF", { ...ctrl, altKey: true })],
    ["Ctrl+Cmd+F, which is full screen on a Mac", press("f", "KeyF", { ...ctrl, metaKey: true })],
    ["the position of F on Dvorak, where it is U", press("u", "KeyF", ctrl)],
    ["a digit", press("1", "Digit1", ctrl)],
  ])("refuses find: %s", (_, event) => {
    expect(isShortcut(event, "find")).toBe(false);
  });

  test("a shortcut without a modifier is the letter alone", () => {
    expect(isShortcut(press("P", "KeyP"), "preview")).toBe(true);
    expect(isShortcut(press("p", "KeyP", ctrl), "preview")).toBe(false);
  });
});

test("keys that are not letters have none, whatever their position", () => {
  expect(letterOf({ key: "Enter", code: "Enter" })).toBeUndefined();
  expect(letterOf({ key: "Dead", code: "KeyE" })).toBeUndefined();
  expect(letterOf({ key: "Process", code: "KeyA" })).toBeUndefined();
});

test("a composition is recognized by either sign", () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
