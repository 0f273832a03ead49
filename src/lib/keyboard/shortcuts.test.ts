import { describe, expect, test } from "vitest";
import { ariaShortcut, isShortcut, type KeyPress, letterOf, shortcutKeys } from "./shortcuts.ts";

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
    ["on a Hindi layout, where the key is a vowel sign", press("ि", "KeyF", ctrl)],
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

test.each([
  ["a letter of Arabic that is typed as two", "لا", "KeyB", "b"],
  ["a mark of Thai", "ิ", "KeyB", "b"],
  ["a letter of Hebrew", "כ", "KeyF", "f"],
])("the position decides for %s", (_, key, code, letter) => {
  expect(letterOf({ key, code })).toBe(letter);
});

test("Shift makes another key, unless the shortcut accepts it", () => {
  const shifted = { ...ctrl, shiftKey: true };
  expect(isShortcut(press("C", "KeyC", shifted), "copy")).toBe(false);
  expect(isShortcut(press("C", "KeyC", shifted), "terminalCopy")).toBe(true);
  expect(isShortcut(press("c", "KeyC", shifted), "terminalCopy")).toBe(true);
});

test("a shortcut of Control is not one of Cmd", () => {
  expect(isShortcut(press("d", "KeyD", ctrl), "endOfInput")).toBe(true);
  expect(isShortcut(press("d", "KeyD", { metaKey: true }), "endOfInput")).toBe(false);
});

test("the keys of a shortcut are shown and announced as it is matched", () => {
  expect(shortcutKeys("find")).toEqual(["Ctrl", "F"]);
  expect(shortcutKeys("preview")).toEqual(["P"]);
  expect(ariaShortcut("toggleSidebar")).toBe("Control+B Meta+B");
  expect(ariaShortcut("endOfInput")).toBe("Control+D");
  expect(ariaShortcut("preview")).toBe("P");
});
