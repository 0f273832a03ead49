import type { Event } from "@/lib/api/generated.schemas";

export interface EventText {
  before: string;
  /** The reason, emphasized. */
  reason: string;
  after: string;
}

/**
 * Reason and message of an event as one text. Messages often repeat their reason ("Pulling", "Pulling image …"): then
 * the reason is emphasized within the message instead of preceding it.
 */
export function eventText({ reason, message }: Pick<Event, "reason" | "message">): EventText {
  const place = placeOfWord(message, reason);
  if (place === -1) return { before: "", reason, after: message === "" ? "" : ` ${message}` };
  const end = place + reason.length;
  return { before: message.slice(0, place), reason: message.slice(place, end), after: message.slice(end) };
}

/** Index of a whole word in a text, case-insensitive; -1 if it is not there. */
function placeOfWord(text: string, word: string): number {
  if (word === "") return -1;
  const [lowText, lowWord] = [text.toLowerCase(), word.toLowerCase()];
  const isLetter = (index: number) => /[a-z0-9]/.test(lowText[index] ?? "");
  let place = lowText.indexOf(lowWord);
  while (place !== -1 && (isLetter(place - 1) || isLetter(place + word.length))) {
    place = lowText.indexOf(lowWord, place + 1);
  }
  return place;
}
