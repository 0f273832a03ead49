import { toEpochMilliseconds } from "@/lib/format/time";

/** Points in the life of a group or of an attempt; the groups have no transfers. */
export interface StageTimes {
  processing_start_time?: string;
  scheduling_start_time?: string;
  initializing_start_time?: string;
  input_download_start_time?: string;
  input_download_end_time?: string;
  start_time?: string;
  output_upload_start_time?: string;
  end_time?: string;
}

export interface Stage {
  title: string;
  /** What happens between this point and the next. */
  meaning: string;
  time: string;
  /** Seconds until the next point or, for the last one, until `now`; null for the end. */
  seconds: number | null;
}

const POINTS = [
  ["processing_start_time", "Processing", "The platform is preparing it for the cluster."],
  ["scheduling_start_time", "Scheduling", "The cluster is looking for a node with enough capacity."],
  ["initializing_start_time", "Initializing", "The node is pulling the image."],
  ["input_download_start_time", "Downloading input", "Inputs are being downloaded."],
  ["input_download_end_time", "Input downloaded", "The container is starting."],
  ["start_time", "Running", "The command is running."],
  ["output_upload_start_time", "Uploading output", "Outputs are being uploaded."],
  ["end_time", "Ended", ""],
] as const satisfies readonly (readonly [keyof StageTimes, string, string])[];

/** The points reached, in order of time, and the seconds spent at each; `now` in milliseconds. */
export function stagesOf(times: StageTimes, now: number): readonly Stage[] {
  const reached = POINTS.flatMap(([field, title, meaning]) => {
    const time = times[field];
    const at = toEpochMilliseconds(time);
    return time === undefined || at === null
      ? []
      : [{ title, meaning, time, at, isEnd: field === "end_time" }];
  }).toSorted((one, other) => one.at - other.at);
  return reached.map(({ title, meaning, time, at, isEnd }, place) => {
    const next = reached[place + 1]?.at ?? now;
    return { title, meaning, time, seconds: isEnd ? null : Math.max(0, (next - at) / 1000) };
  });
}
