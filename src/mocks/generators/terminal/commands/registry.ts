import { cp, mv, rm, touch } from "./change-files.ts";
import type { Command, CommandTable } from "./command.ts";
import { basename, cd, dirname, mkdir, pwd, rmdir } from "./directories.ts";
import { find } from "./find.ts";
import { grep } from "./grep.ts";
import { ls } from "./list-directory.ts";
import { type, which } from "./lookup.ts";
import { date, hostname, id, nproc, uname, uptime, whoami } from "./machine.ts";
import { df, du, free } from "./memory-and-disks.ts";
import { nvidiaSmi } from "./nvidia-smi.ts";
import { sort, uniq } from "./order-lines.ts";
import { pip, python } from "./python.ts";
import { cat, head, tail, tee, wc } from "./read-files.ts";
import { shellProgram } from "./run-scripts.ts";
import {
  alwaysFalse,
  alwaysTrue,
  breakLoop,
  clear,
  continueLoop,
  echo,
  env,
  exit,
  exportVariables,
  help,
  history,
  sleep,
  unset,
} from "./shell-builtins.ts";
import { ps, top } from "./show-processes.ts";
import { bracket, test } from "./test.ts";

const BY_NAME: Readonly<Record<string, Command>> = {
  "[": bracket,
  ":": alwaysTrue,
  basename,
  bash: shellProgram,
  break: breakLoop,
  cat,
  cd,
  clear,
  continue: continueLoop,
  cp,
  date,
  df,
  dirname,
  du,
  echo,
  env,
  exit,
  export: exportVariables,
  false: alwaysFalse,
  find,
  free,
  grep,
  head,
  help,
  history,
  hostname,
  id,
  ls,
  mkdir,
  mv,
  nproc,
  "nvidia-smi": nvidiaSmi,
  pip,
  pip3: pip,
  ps,
  pwd,
  python,
  python3: python,
  rm,
  rmdir,
  sh: shellProgram,
  sleep,
  sort,
  tail,
  tee,
  test,
  top,
  touch,
  true: alwaysTrue,
  type,
  uname,
  uniq,
  unset,
  uptime,
  wc,
  which,
  whoami,
};

/** Every command of the simulated shell, by name. */
export const COMMANDS: CommandTable = new Map(Object.entries(BY_NAME));

/** Names of those that are files in /usr/bin. */
export const PROGRAM_NAMES: readonly string[] = Object.entries(BY_NAME)
  .filter(([, command]) => command.builtin !== true)
  .map(([name]) => name);
