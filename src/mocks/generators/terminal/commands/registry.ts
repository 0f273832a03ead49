import { ABSENT } from "./absent.ts";
import { ADAPTED } from "./adapted.ts";
import { tar } from "./archive.ts";
import type { Command, CommandTable } from "./command.ts";
import { cmp, diff } from "./compare-files.ts";
import { gunzip, gzip, zcat } from "./compression.ts";
import { date } from "./date.ts";
import { mktemp, realpath, truncate } from "./file-names.ts";
import { clear, history } from "./help.ts";
import { ls } from "./list-directory.ts";
import { arch, hostname, id, lscpu, nproc, uname, uptime, whoami } from "./machine.ts";
import { df, du, free } from "./memory-and-disks.ts";
import { nvidiaSmi } from "./nvidia-smi.ts";
import { kill, yes } from "./processes.ts";
import { pip, python } from "./python.ts";
import { ps, top } from "./show-processes.ts";
import { shuf } from "./shuffle.ts";
import { stat } from "./stat.ts";
import { wc } from "./word-count.ts";

const BY_NAME: Readonly<Record<string, Command>> = {
  ...ABSENT,
  ...ADAPTED,
  arch,
  clear,
  cmp,
  date,
  df,
  diff,
  du,
  free,
  gunzip,
  gzip,
  history,
  hostname,
  id,
  kill,
  ls,
  lscpu,
  mktemp,
  nproc,
  "nvidia-smi": nvidiaSmi,
  pip,
  pip3: pip,
  ps,
  python,
  python3: python,
  realpath,
  shuf,
  stat,
  tar,
  top,
  truncate,
  uname,
  uptime,
  wc,
  whoami,
  yes,
  zcat,
};

/** Commands that just-bash lacks, or has otherwise than this container, by name. */
export const COMMANDS: CommandTable = new Map(
  Object.entries(BY_NAME).sort(([left], [right]) => (left < right ? -1 : 1)),
);
