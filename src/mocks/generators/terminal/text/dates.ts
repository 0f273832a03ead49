const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const HALF_A_YEAR = 182 * 86_400_000;
const DAY = 86_400_000;

function pad(value: number, width = 2, fill = "0"): string {
  return String(value).padStart(width, fill);
}

type Conversion = (date: Date) => string;

/** The conversions after a percent sign, in UTC. */
const CONVERSIONS: ReadonlyMap<string, Conversion> = new Map<string, Conversion>([
  ["%", () => "%"],
  ["A", (date) => DAYS[date.getUTCDay()] as string],
  ["a", (date) => (DAYS[date.getUTCDay()] as string).slice(0, 3)],
  ["B", (date) => MONTHS[date.getUTCMonth()] as string],
  ["b", (date) => (MONTHS[date.getUTCMonth()] as string).slice(0, 3)],
  ["c", (date) => formatDate(date.getTime(), "%a %b %e %H:%M:%S %Y")],
  ["D", (date) => formatDate(date.getTime(), "%m/%d/%y")],
  ["d", (date) => pad(date.getUTCDate())],
  ["e", (date) => pad(date.getUTCDate(), 2, " ")],
  ["F", (date) => formatDate(date.getTime(), "%Y-%m-%d")],
  ["H", (date) => pad(date.getUTCHours())],
  ["h", (date) => formatDate(date.getTime(), "%b")],
  ["I", (date) => pad(((date.getUTCHours() + 11) % 12) + 1)],
  ["j", (date) => pad(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1, 3)],
  ["k", (date) => pad(date.getUTCHours(), 2, " ")],
  ["l", (date) => pad(((date.getUTCHours() + 11) % 12) + 1, 2, " ")],
  ["M", (date) => pad(date.getUTCMinutes())],
  ["m", (date) => pad(date.getUTCMonth() + 1)],
  ["N", (date) => `${pad(date.getUTCMilliseconds(), 3)}000000`],
  ["n", () => "\n"],
  ["p", (date) => (date.getUTCHours() < 12 ? "AM" : "PM")],
  ["P", (date) => (date.getUTCHours() < 12 ? "am" : "pm")],
  ["R", (date) => formatDate(date.getTime(), "%H:%M")],
  ["r", (date) => formatDate(date.getTime(), "%I:%M:%S %p")],
  ["S", (date) => pad(date.getUTCSeconds())],
  ["s", (date) => String(Math.floor(date.getTime() / 1_000))],
  ["T", (date) => formatDate(date.getTime(), "%H:%M:%S")],
  ["t", () => "\t"],
  ["u", (date) => String(((date.getUTCDay() + 6) % 7) + 1)],
  ["w", (date) => String(date.getUTCDay())],
  ["X", (date) => formatDate(date.getTime(), "%T")],
  ["x", (date) => formatDate(date.getTime(), "%D")],
  ["Y", (date) => String(date.getUTCFullYear())],
  ["y", (date) => pad(date.getUTCFullYear() % 100)],
  ["Z", () => "UTC"],
  ["z", () => "+0000"],
]);

/** `format` with the conversions of `date`, for a time in milliseconds since 1970, in UTC. */
export function formatDate(time: number, format: string): string {
  const date = new Date(time);
  return format.replace(/%([-_0^]?)([%A-Za-z])/g, (whole, flag: string, letter: string) => {
    const text = CONVERSIONS.get(letter)?.(date);
    if (text === undefined) return whole;
    if (flag === "-") return text.replace(/^[0 ]+(?=.)/, "");
    if (flag === "_") return text.replace(/^0+(?=.)/, (zeros) => " ".repeat(zeros.length));
    return flag === "^" ? text.toUpperCase() : text;
  });
}

/** A file's time as `ls -l` shows it: with the year when it is more than half a year away. */
export function listingTime(time: number, now: number): string {
  const isRecent = time <= now && now - time < HALF_A_YEAR;
  return formatDate(time, isRecent ? "%b %e %H:%M" : "%b %e  %Y");
}

/** Seconds as `hours:minutes:seconds`. */
export function clockTime(seconds: number): string {
  return `${pad(Math.floor(seconds / 3_600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}
