import { describe, expect, it } from "vitest";
import { neighborsOf, sequencePlaceOf } from "./sequence-place";

describe("sequencePlaceOf", () => {
  it("reads the code and the number at the end of a name", () => {
    expect(sequencePlaceOf("train-llama-70b-3ewmto3m-12")).toEqual({ code: "3ewmto3m", number: 12 });
  });

  it("does not mistake a code for a number, or a word for a code", () => {
    expect(sequencePlaceOf("train-llama-70b-3ewmto3m")).toBeUndefined();
    expect(sequencePlaceOf("finetune-diffusion-40213377")).toBeUndefined();
    expect(sequencePlaceOf("train-2")).toBeUndefined();
  });
});

describe("neighborsOf", () => {
  const names = ["train-3ewmto3m-3", "train-3ewmto3m-1", "train-3ewmto3m-2", "train-9999zzzz-4"];

  it("finds the previous and next workflows", () => {
    expect(neighborsOf("train-3ewmto3m-2", names)).toEqual({
      previous: "train-3ewmto3m-1",
      next: "train-3ewmto3m-3",
    });
    expect(neighborsOf("train-3ewmto3m-3", names)).toEqual({ previous: "train-3ewmto3m-2", next: undefined });
    expect(neighborsOf("train-3ewmto3m", names)).toEqual({});
  });
});
