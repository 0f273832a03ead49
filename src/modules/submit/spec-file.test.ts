import { describe, expect, it } from "vitest";
import { readSpecFile, refuseSpecFile } from "./spec-file";
import { LONGEST_DRAFT } from "./spec-limit";

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);

describe("refuseSpecFile", () => {
  it.each(["spec.yaml", "spec.yml", "SPEC.YAML", "a.b.yml"])("accepts %s", (name) => {
    expect(refuseSpecFile({ name, size: 10 })).toBeUndefined();
  });

  it.each([
    ["spec.json", 10, "Choose a .yaml"],
    ["yaml", 10, "Choose a .yaml"],
    ["spec.yaml.zip", 10, "Choose a .yaml"],
    ["spec.yaml", 0, "empty"],
    ["spec.yaml", LONGEST_DRAFT + 1, "The limit is"],
    ["spec.yaml", 5_000_000, "Shorten it"],
  ])("rejects %s of %i bytes", (name, size, reason) => {
    expect(refuseSpecFile({ name, size })).toContain(reason);
  });
});

describe("readSpecFile", () => {
  it("reads the text and normalizes line endings", async () => {
    expect(await readSpecFile([file("a.yaml", "a: 1\r\nb: ü\r")])).toEqual({
      name: "a.yaml",
      text: "a: 1\nb: ü\n",
    });
  });

  it("describes unreadable files", async () => {
    expect(await readSpecFile([])).toHaveProperty("problem");
    expect(await readSpecFile([file("a.yaml", "a"), file("b.yaml", "b")])).toEqual({
      problem: expect.stringContaining("one file"),
    });
    expect(await readSpecFile([file("a.yaml", new Uint8Array([0xff, 0xfe, 0x61]))])).toEqual({
      problem: expect.stringContaining("UTF-8"),
    });
  });
});
