const BYTES: Readonly<Record<string, number>> = {
  "": 1,
  B: 1,
  ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 },
  ...{ KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 },
  ...{ K: 1e3, M: 1e6, G: 1e9, T: 1e12 },
};
const SECONDS: Readonly<Record<string, number>> = {
  ...{ "": 1, s: 1, m: 60, h: 3_600, d: 86_400 },
  ...{ ms: 1e-3, us: 1e-6 },
};
const AMOUNT = /^(\d{1,12}(?:\.\d{1,6})?)([A-Za-z]{0,3})$/;
/** A duration of ISO 8601 such as PT1H30M, in days, hours, minutes and seconds. */
const ISO_DURATION =
  /^P(?!$)(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,6})?)S)?)?$/;

function amountOf(text: string, units: Readonly<Record<string, number>>): number | undefined {
  const [, digits, unit = ""] = AMOUNT.exec(text) ?? [];
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
}

/** Bytes of a text such as 384Gi or 1.5TiB; undefined when it is none. */
export function bytesOf(text: string): number | undefined {
  const bytes = amountOf(text, BYTES);
  return bytes === undefined ? undefined : Math.round(bytes);
}

/** Seconds of a text such as 24h, 90 or PT1H30M; undefined when it is none. */
export function secondsOf(text: string): number | undefined {
  const iso = ISO_DURATION.exec(text);
  if (iso === null) return amountOf(text, SECONDS);
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = iso;
  return Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}
