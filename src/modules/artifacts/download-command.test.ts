import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArtifactStore, downloadCommand, objectAddress } from "./download-command";

const s3: ArtifactStore = { name: "models", provider: "s3" };

describe("downloadCommand", () => {
  it("uses the CLI of the store", () => {
    expect(downloadCommand(s3, "run/a.pt")).toBe("aws s3 cp s3://models/run/a.pt .");
    expect(downloadCommand({ ...s3, provider: "gcs" }, "run/a.pt")).toBe(
      "gcloud storage cp gs://models/run/a.pt .",
    );
    expect(
      downloadCommand({ ...s3, provider: "minio", endpoint: "https://minio.example.com" }, "run/a.pt"),
    ).toBe("aws s3 cp --endpoint-url https://minio.example.com s3://models/run/a.pt .");
  });

  it("downloads a folder into a directory with its name", () => {
    expect(downloadCommand(s3, "run/logs/")).toBe("aws s3 cp --recursive s3://models/run/logs/ ./logs/");
    expect(downloadCommand({ ...s3, provider: "gcs" }, "run/logs/")).toBe(
      "gcloud storage cp --recursive gs://models/run/logs .",
    );
  });

  it("quotes the address for any shell", () => {
    const key = fc.string({ unit: fc.constantFrom("a", "'", '"', " ", "$", "`", "\\", ";", "*", "é") });
    fc.assert(
      fc.property(key, (name) => {
        const command = downloadCommand(s3, name).replace(/^aws s3 cp/, "printf '%s|'");
        const words = execFileSync("/bin/sh", ["-c", command], { encoding: "utf8" }).split("|");
        expect(words).toEqual([objectAddress(s3, name), ".", ""]);
      }),
      { numRuns: 30 },
    );
  });
});
