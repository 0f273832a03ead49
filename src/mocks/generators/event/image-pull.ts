import { createKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Compressed size of a container image for GPUs, in MB. */
const SIZES = [4_200, 23_000] as const;
const MEGABYTE = 1_000_000;

/** A duration as Go prints it: `850ms`, `12.34s`, `3m5.2s`, `1h2m3s`. */
export function goDuration(milliseconds: number): string {
  if (milliseconds < SECOND) return `${milliseconds}ms`;
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  const seconds = `${(milliseconds % MINUTE) / SECOND}s`;
  if (hours > 0) return `${hours}h${minutes}m${seconds}`;
  return minutes > 0 ? `${minutes}m${seconds}` : seconds;
}

/** Size of an image, which is the same wherever it is pulled. */
export function imageBytes(image: string): number {
  const stream = new RandomStream(createKey(0, `image-size/${image}`));
  return stream.integer(...SIZES) * MEGABYTE + stream.integer(0, MEGABYTE - 1);
}

/** What the kubelet says of an image that it has pulled. */
export function pulledText(image: string, milliseconds: number, bytes: number): string {
  const duration = goDuration(milliseconds);
  return `Successfully pulled image "${image}" in ${duration} (${duration} including waiting). Image size: ${bytes} bytes.`;
}

/** Why the kubelet could not pull an image. @param reason the end of the message of the container runtime. */
export function pullFailedText(image: string, reason: string): string {
  const isUnknown = reason.startsWith("manifest unknown");
  const cause = isUnknown
    ? `${image}: not found`
    : `${reason}: server message: insufficient_scope: authorization failed`;
  return `Failed to pull image "${image}": rpc error: code = ${isUnknown ? "NotFound" : "Unknown"} desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${cause}`;
}
