import { createKey, deriveKey } from "../../../rows/keyed-hash.ts";
import { RandomStream } from "../../../rows/random-stream.ts";
import { isoTime } from "../../iso-time.ts";
import type { TerminalHost } from "../terminal-host.ts";
import { type DirectoryNode, directoryOf, fetchedFile, seededFile, type TreeNode } from "./file-node.ts";

const SECOND = 1_000;
const HOUR = 3_600_000;
const MEBIBYTE = 1_048_576;
/** Steps between two checkpoints. */
const CHECKPOINT_STEPS = 500;
const MOST_CHECKPOINTS = 5;
const METRIC_LINES = 40;

const TRAIN_PY = `import argparse

import torch
import yaml
from torch.utils.data import DataLoader

from dataset import JsonLines
from model import build_model


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", default="config.yaml")
    parser.add_argument("--local-rank", type=int, default=0)
    args = parser.parse_args()
    with open(args.config) as file:
        config = yaml.safe_load(file)

    device = torch.device("cuda", args.local_rank)
    model = build_model(config["model"]).to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=config["learning_rate"])
    loader = DataLoader(JsonLines("data/train.jsonl"), batch_size=config["batch_size"])

    for step, batch in enumerate(loader):
        loss = model(batch.to(device)).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        if step % config["log_every"] == 0:
            print(f"step={step} loss={loss.item():.4f}")
        if step % config["checkpoint_every"] == 0:
            torch.save(model.state_dict(), f"checkpoints/step-{step:06d}.pt")


if __name__ == "__main__":
    main()
`;

const DATASET_PY = `import json

from torch.utils.data import Dataset


class JsonLines(Dataset):
    """One JSON document a line."""

    def __init__(self, path: str) -> None:
        with open(path) as file:
            self.rows = [json.loads(line) for line in file]

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> dict:
        return self.rows[index]
`;

const EXAMPLES = [
  "Pick up the blue crate and place it on the conveyor.",
  "Summarise the incident report in two sentences.",
  "Translate the manual's safety section.",
  "Name the objects in the camera frame, left to right.",
  "Explain why the gripper missed its target.",
  "Write a test for the tokenizer's edge cases.",
];

interface Progress {
  readonly steps: number;
  readonly stepMilliseconds: number;
}

function progressOf({ startedAt, now }: TerminalHost, stream: RandomStream): Progress {
  const stepMilliseconds = stream.integer(300, 2_500);
  return { stepMilliseconds, steps: Math.floor(Math.max(0, now - startedAt) / stepMilliseconds) };
}

function configYaml(host: TerminalHost, stream: RandomStream): string {
  return `# ${host.workflowName}
model: ${host.workflowName.split("-").slice(1, -1).join("-")}
seed: ${stream.integer(1, 9_999)}
batch_size: ${stream.pick([8, 16, 32, 64])}
learning_rate: ${stream.pick(["1.0e-5", "3.0e-5", "1.0e-4", "3.0e-4"])}
precision: bf16
log_every: 10
checkpoint_every: ${CHECKPOINT_STEPS}
`;
}

/** What a step's loss is: it falls towards 1.2 and trembles. */
function lossAt(step: number, stream: RandomStream): number {
  return Math.round(12_000 + 90_000_000 / (step + 900) + stream.integer(-400, 400)) / 10_000;
}

function metricLines(
  host: TerminalHost,
  { steps, stepMilliseconds }: Progress,
  stream: RandomStream,
): string[] {
  const last = Math.floor(steps / 10) * 10;
  const first = Math.max(0, last - 10 * (METRIC_LINES - 1));
  const lines: string[] = [];
  for (let step = first; step <= last && steps > 0; step += 10) {
    const time = isoTime(host.startedAt + step * stepMilliseconds);
    lines.push(`{"step": ${step}, "loss": ${lossAt(step, stream)}, "time": "${time}"}\n`);
  }
  return lines;
}

function checkpoints(host: TerminalHost, { steps, stepMilliseconds }: Progress, size: number): DirectoryNode {
  const saved = Math.floor(steps / CHECKPOINT_STEPS);
  const entries: Record<string, TreeNode> = {};
  for (let number = Math.max(1, saved - MOST_CHECKPOINTS + 1); number <= saved; number += 1) {
    const step = String(number * CHECKPOINT_STEPS).padStart(6, "0");
    const savedAt = host.startedAt + number * CHECKPOINT_STEPS * stepMilliseconds;
    const header = `PK\u0003\u0004archive/data.pkl step-${step}\n`;
    entries[`step-${step}.pt`] = seededFile(header, savedAt, { size });
  }
  return directoryOf(entries, host.startedAt + saved * CHECKPOINT_STEPS * stepMilliseconds);
}

/**
 * What lies in /workspace: a training program with its configuration, data, checkpoints and metrics.
 * @param logTail fetches the end of the task's log, when the world has one.
 */
export function workspaceFiles(
  host: TerminalHost,
  logTail: (() => Promise<string>) | undefined,
): DirectoryNode {
  const key = createKey(host.seed, `terminal-files/${host.taskName}`);
  const stream = new RandomStream(deriveKey(key, host.workflow, host.retryId));
  const progress = progressOf(host, stream);
  const built = host.startedAt - 26 * HOUR;
  const copied = host.startedAt - 40 * SECOND;
  const checkpointSize = stream.integer(180, 14_000) * MEBIBYTE + stream.integer(0, MEBIBYTE);
  const config = configYaml(host, stream);
  const metrics = metricLines(host, progress, stream);
  const lastTime = host.startedAt + progress.steps * progress.stepMilliseconds;
  const metricLog = metrics.map((line) => `${host.taskName} ${line}`).join("");
  const rows = EXAMPLES.map((prompt, id) => `${JSON.stringify({ id, prompt })}\n`).join("");
  const shards = Array.from({ length: stream.integer(2, 6) }, (_, shard) => {
    const size = stream.integer(120, 900) * MEBIBYTE + 512 * stream.integer(0, 2_000);
    const name = `shard-${String(shard).padStart(5, "0")}.tar`;
    return [name, seededFile(`${name}\u0000ustar\u0000`, copied, { size })] as const;
  });
  return directoryOf(
    {
      "README.md": seededFile(
        `# ${host.workflowName}\n\nRun with \`${host.machine.command.join(" ")}\`.\n`,
        built,
      ),
      checkpoints: checkpoints(host, progress, checkpointSize),
      "config.yaml": seededFile(config, copied),
      data: directoryOf({ ...Object.fromEntries(shards), "train.jsonl": seededFile(rows, copied) }, copied),
      "dataset.py": seededFile(DATASET_PY, built),
      logs: directoryOf(
        {
          "metrics.jsonl": seededFile(metrics.join(""), lastTime),
          "train.log":
            logTail === undefined ? seededFile(metricLog, lastTime) : fetchedFile(logTail, lastTime),
        },
        host.startedAt,
      ),
      "requirements.txt": seededFile(
        host.patterns.packages.map(({ name, version }) => `${name}==${version}\n`).join(""),
        built,
      ),
      "train.py": seededFile(TRAIN_PY, built),
    },
    host.startedAt,
  );
}
