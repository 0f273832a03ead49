import type { HashKey } from "../../rows/keyed-hash.ts";
import { lineWord, wordBelow } from "./line-words.ts";

/** The framework that writes the lines of a program; each has its own log format. */
export const Framework = {
  /** A training loop on plain PyTorch. */
  Torch: "torch",
  Lightning: "lightning",
  /** The Trainer of Hugging Face Transformers. */
  Trainer: "trainer",
  Spark: "spark",
  /** A Python program over the files of a dataset. */
  Datasets: "datasets",
  /** An evaluation against a Triton server in the same container. */
  Triton: "triton",
} as const;
export type Framework = (typeof Framework)[keyof typeof Framework];

/** What a task does. */
export type Work = "training" | "data" | "serving";

const CANDIDATES: Readonly<Record<Work, readonly Framework[]>> = {
  training: [Framework.Torch, Framework.Lightning, Framework.Trainer],
  data: [Framework.Spark, Framework.Datasets],
  serving: [Framework.Triton],
};

/**
 * The framework of a task. Of data tasks, those in a Spark image run Spark and no others do; where the image is not
 * known, it is drawn.
 * @param key of the group, whose tasks all run the same program.
 */
export function frameworkOf(work: Work, image: string | undefined, key: HashKey): Framework {
  if (work === "data" && image !== undefined) {
    return image.includes("spark") ? Framework.Spark : Framework.Datasets;
  }
  const candidates = CANDIDATES[work];
  return candidates[wordBelow(lineWord(key, 0), candidates.length)] as Framework;
}
