import { openShell } from "./open-shell.fixture.ts";

/** Command lines whose output could depend on the clock, the time zone, the platform or chance. */
const LINES = [
  "date; date '+%c %Z %z'; date -d '2026-03-01 10:00' +%s; date -d 'yesterday 08:00' 2>&1; date +%s%N",
  "printf '%(%F %T %Z)T\\n' -1; printf '%(%c)T\\n' 0; echo $SECONDS $EPOCHSECONDS $EPOCHREALTIME",
  "touch new; touch -d '2026-01-02 03:04' old; ls -l; stat new old; find . -newer old -type f | sort; find . -mmin -5",
  "sleep 3; date; touch later; find . -newer new; echo $SECONDS",
  "echo $RANDOM $RANDOM $$ $BASHPID $PPID; shuf -i 1-20 | paste -sd,; mktemp; awk 'BEGIN { print rand(), srand(), rand() }'",
  "head -c 8 /dev/urandom | base64; cat /dev/urandom | tr -dc a-z | head -c 12; echo",
  "ls -lR . /etc | md5sum; find . -printf '%p %s %T@ %m\\n' | md5sum; du -a . | md5sum; env | sort; set | md5sum",
  "gzip -k train.py; tar czf all.tgz data config.yaml; md5sum *.gz all.tgz; tar tzvf all.tgz; gunzip -c train.py.gz | md5sum",
  "printf 'é\\377\\n' > b; grep -c é b; base64 b; base64 b | base64 -d | md5sum; jq -nr '\"é\" | @base64, (@base64 | @base64d)'; tar czf - b | tar tzf -; cat b | gzip | zcat | md5sum",
  "nvidia-smi; ps aux; top -bn1; free; df; uptime; cat /proc/meminfo /proc/uptime; lscpu",
  "sort requirements.txt | md5sum; echo é ß 日本 | wc -cm; printf '%.3f %e\\n' 2.0005 12345.678; jq -n 'now | todate'",
  "for i in {1..2000}; do x=$((x + RANDOM % 7)); done; echo $x; while :; do :; done",
  "history; echo $? $_; uname -a; id",
];

/** What a new shell answers to them, one after the other. */
export async function answersOfNewShell(): Promise<string> {
  const { run } = openShell();
  const answers: string[] = [];
  for (const line of LINES) {
    const { stdout, stderr, exit_code, prompt } = await run(line);
    answers.push(`$ ${line}\n${stdout}${stderr}[${exit_code}] ${prompt}\n`);
  }
  return answers.join("");
}

/** FNV-1a of those answers, in Node and in browsers; print the answers to see what a change of it means. */
export const ANSWERS_HASH = "38802f6c";

export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let offset = 0; offset < text.length; offset += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(offset), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
