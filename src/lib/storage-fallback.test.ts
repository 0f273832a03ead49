import { expect, test } from "vitest";
import { memoryStorage, replaceDeniedStorage } from "./storage-fallback.ts";

function deniedPage() {
  const deny = () => {
    throw new DOMException("Access is denied for this document.", "SecurityError");
  };
  return Object.defineProperties({} as { localStorage: Storage; sessionStorage: Storage }, {
    localStorage: { configurable: true, get: deny },
    sessionStorage: { configurable: true, get: deny },
  });
}

test("replaces storages that throw on access", () => {
  const page = deniedPage();
  replaceDeniedStorage(page);
  page.localStorage.setItem("theme", "dark");
  page.sessionStorage.setItem("theme", "light");
  expect(page.localStorage.getItem("theme")).toBe("dark");
  expect(page.sessionStorage.getItem("theme")).toBe("light");
});

test("leaves storages that work", () => {
  const page = { localStorage: memoryStorage(), sessionStorage: memoryStorage() };
  const before = { ...page };
  replaceDeniedStorage(page);
  expect(page.localStorage).toBe(before.localStorage);
  expect(page.sessionStorage).toBe(before.sessionStorage);
});

test("a storage in memory keeps texts until they are removed", () => {
  const storage = memoryStorage();
  storage.setItem("a", "1");
  storage.setItem("b", "2");
  expect([storage.length, storage.key(1), storage.key(2)]).toEqual([2, "b", null]);
  storage.removeItem("a");
  expect(storage.getItem("a")).toBeNull();
  storage.clear();
  expect(storage.length).toBe(0);
});
