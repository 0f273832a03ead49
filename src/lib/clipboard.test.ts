import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

const copyByCommand = vi.fn<(text: string) => boolean>();
vi.doMock("./copy-by-command", () => ({ copyByCommand }));
vi.resetModules();
const { copyText } = await import("./clipboard");

beforeEach(() => void copyByCommand.mockReset().mockReturnValue(true));
afterAll(() => {
  vi.doUnmock("./copy-by-command");
  vi.resetModules();
});

const denied = async () => {
  throw new DOMException("denied", "NotAllowedError");
};

test("uses the clipboard API alone where it works", async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  await expect(copyText("name")).resolves.toBe("copied");
  expect(writeText).toHaveBeenCalledWith("name");
  expect(copyByCommand).not.toHaveBeenCalled();
});

test.each([
  ["absent, on plain http", {}],
  ["refused", { clipboard: { writeText: denied } }],
])("uses the copy command where the API is %s", async (_, navigator) => {
  vi.stubGlobal("navigator", navigator);
  await expect(copyText("name")).resolves.toBe("copied");
  expect(copyByCommand).toHaveBeenCalledWith("name");
  copyByCommand.mockReturnValueOnce(false);
  await expect(copyText("name")).resolves.toBe("refused");
});

test("needs no later turn on plain http, where a copy must follow a key press at once", () => {
  vi.stubGlobal("navigator", {});
  void copyText("name");
  expect(copyByCommand).toHaveBeenCalledWith("name");
});

test("nothing else writes to the clipboard API, which is absent on plain http", () => {
  const source = fileURLToPath(new URL("../", import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith("lib/clipboard."),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(
    files.filter((file) => readFileSync(join(source, file), "utf8").includes("navigator.clipboard")),
  ).toEqual([]);
});
