import { STAMP } from "./served-logs";

/** A line of each level, and others that get their color from the line before or from their text. */
export const LEVEL_LINES = [
  `${STAMP} TRACE: DataLoader worker 3: next shard`,
  `${STAMP} DEBUG: prefetch queue: 12/64 batches`,
  `${STAMP} INFO: step 120, loss 2.31`,
  `${STAMP} WARN: DataLoader worker 3: waited 5.2 s for the next batch`,
  `${STAMP} ERROR: checkpoint: upload failed, keeping the previous one`,
  "Traceback (most recent call last):",
  `${STAMP} FATAL: out of memory`,
  "Epoch 1: 100%|████████████████████| 100/100 [00:27<00:00, 3.6it/s]",
];
