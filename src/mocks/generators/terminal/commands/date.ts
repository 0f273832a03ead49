import { FileProblem } from "../files/file-problem.ts";
import { absolutePath } from "../files/paths.ts";
import { formatDate } from "../text/dates.ts";
import { type Command, type CommandContext, fail, succeed } from "./command.ts";
import { parseOptions } from "./options.ts";

const SECONDS: Readonly<Record<string, number>> = {
  sec: 1,
  second: 1,
  min: 60,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  fortnight: 1_209_600,
};
const STEP =
  /(?:^|\s)([+-]?\d+|next|last|a)?\s*(sec|second|min|minute|hour|day|week|fortnight|month|year)s?(\s+ago)?(?=\s|$)/gi;
const NAMED: Readonly<Record<string, number>> = { next: 1, last: -1, a: 1 };
const DAYS: Readonly<Record<string, number>> = { now: 0, today: 0, yesterday: -1, tomorrow: 1 };
const DAY = 86_400_000;

const DAY_NAME = /\b(now|today|yesterday|tomorrow)\b/i;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** A time of that day, or a date with or without a time; without a zone in UTC, as all times of the container. */
function readTime(text: string, day: number): number {
  const [whole, hours = "", minutes = "", seconds = "00"] = TIME.exec(text) ?? [];
  return Date.parse(
    whole === undefined ? text : `${formatDate(day, "%F")}T${hours.padStart(2, "0")}:${minutes}:${seconds}Z`,
  );
}

/** A moment as `date -d` reads it, in milliseconds since 1970; undefined when it is none. */
function parseMoment(text: string, now: number): number | undefined {
  const epoch = /^@(-?\d+)(?:\.\d+)?$/.exec(text.trim());
  if (epoch !== null) return 1_000 * Number(epoch[1]);
  const steps: (readonly [count: number, unit: string])[] = [];
  const rest = text
    .replaceAll(STEP, (_, count: string | undefined, unit: string, ago: string | undefined) => {
      const number = count === undefined ? 1 : (NAMED[count.toLowerCase()] ?? Number(count));
      steps.push([ago === undefined ? number : -number, unit.toLowerCase()]);
      return " ";
    })
    .trim();
  const [, day = ""] = DAY_NAME.exec(rest) ?? [];
  const midday = now + DAY * (DAYS[day.toLowerCase()] ?? 0);
  const other = rest.replace(DAY_NAME, "").trim();
  const base = other === "" ? midday : readTime(other, midday);
  if (Number.isNaN(base)) return undefined;
  const moment = new Date(base);
  for (const [count, unit] of steps) {
    if (unit === "month") moment.setUTCMonth(moment.getUTCMonth() + count);
    else if (unit === "year") moment.setUTCFullYear(moment.getUTCFullYear() + count);
    else moment.setTime(moment.getTime() + 1_000 * count * (SECONDS[unit] as number));
  }
  return moment.getTime();
}

function momentOf(text: string | undefined, file: string | undefined, { host, files, cwd }: CommandContext) {
  if (file !== undefined) return files.get(absolutePath(cwd, file), "open").modified;
  return text === undefined ? host.now : parseMoment(text, host.now);
}

export const date: Command = {
  usage: "[-u] [-I] [-R] [-d TEXT] [-r FILE] [+FORMAT]",
  summary: "Print the time, in UTC",
  run(args, context) {
    const long = { utc: "u", universal: "u", date: "d", reference: "r", "rfc-email": "R", "iso-8601": "I" };
    const options = parseOptions(args, { flags: "uIR", values: "drs", long });
    const [format, extra] = options.operands;
    if (extra !== undefined) return fail(`date: extra operand '${extra}'\n`);
    const text = options.value("d");
    try {
      const moment = momentOf(text, options.value("r"), context);
      if (moment === undefined) return fail(`date: invalid date '${text}'\n`);
      if (format !== undefined && !format.startsWith("+")) return fail(`date: invalid date '${format}'\n`);
      if (format !== undefined) return succeed(`${formatDate(moment, format.slice(1))}\n`);
      if (options.has("I")) return succeed(`${formatDate(moment, "%F")}\n`);
      if (options.has("R")) return succeed(`${formatDate(moment, "%a, %d %b %Y %H:%M:%S %z")}\n`);
      return succeed(`${formatDate(moment, "%a %b %e %H:%M:%S UTC %Y")}\n`);
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      return fail(`date: ${options.value("r")}: ${problem.reason}\n`);
    }
  },
};
