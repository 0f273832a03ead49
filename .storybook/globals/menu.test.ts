import { describe, expect, it } from "vitest";
import { clockMenu } from "./clock.ts";
import { displayMenu } from "./display.ts";
import { elapsedMenu } from "./elapsed.ts";
import { menuStateOf } from "./menu.ts";
import { failuresMenu, latencyMenu } from "./network.ts";

describe("a toolbar menu", () => {
  it.each([latencyMenu, failuresMenu, clockMenu, elapsedMenu, displayMenu])(
    "shows text for every value but the default: $label",
    (menu) => {
      for (const { value, title } of menu.items) {
        const { selected, text } = menuStateOf(menu, value);
        expect(selected.title).toBe(title);
        expect(text === "", String(value)).toBe(value === menu.defaultValue);
      }
    },
  );

  it("prefers the short text", () => {
    expect(menuStateOf(clockMenu, "year-end")).toMatchObject({
      selected: { title: "end of the year, 2026-12-31" },
      text: "Dec 31",
    });
  });

  it("selects the default for an invalid value", () => {
    for (const value of [undefined, "slow", -5, 10]) {
      expect(menuStateOf(failuresMenu, value)).toEqual(menuStateOf(failuresMenu, "none"));
    }
    expect(menuStateOf(latencyMenu, -5)).toEqual(menuStateOf(latencyMenu, "none"));
  });

  it("adds the latency of a URL to the presets", () => {
    const { items, selected, text } = menuStateOf(latencyMenu, 120);
    expect(selected).toEqual({ value: 120, title: "120 ms" });
    expect(text).toBe("120 ms");
    expect(items).toEqual([...latencyMenu.items, selected]);
  });
});
