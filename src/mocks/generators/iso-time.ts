const MILLISECONDS_PER_DAY = 86_400_000;
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));

function twoDigits(value: number): string {
  return TWO_DIGITS[value] as string;
}

/** The date of a day counted from 1970-01-01, by Hinnant's `civil_from_days`, which works in eras of 400 years. */
function isoDate(daysSince1970: number): string {
  const days = daysSince1970 + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${twoDigits(Math.floor(year / 100))}${twoDigits(year % 100)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/**
 * `new Date(milliseconds).toISOString()` for whole milliseconds in the years 0 to 9999, at a fraction of
 * its cost: a page of workflows with their tasks holds over a thousand times.
 */
export function isoTime(milliseconds: number): string {
  const days = Math.floor(milliseconds / MILLISECONDS_PER_DAY);
  const inDay = milliseconds - days * MILLISECONDS_PER_DAY;
  const hours = Math.floor(inDay / 3_600_000);
  const minutes = Math.floor(inDay / 60_000) % 60;
  const seconds = Math.floor(inDay / 1_000) % 60;
  const rest = inDay % 1_000;
  const hundreds = Math.floor(rest / 100);
  return `${isoDate(days)}T${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds)}.${hundreds}${twoDigits(rest - hundreds * 100)}Z`;
}
