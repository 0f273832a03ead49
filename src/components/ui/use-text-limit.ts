"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { formatCount, formatNumber } from "@/lib/format/number";

/** Why a text is refused: "The text would be 300 characters long; the limit is 256." */
export function tooLong(what: string, length: number, limit: number): string {
  return `${what} would be ${formatCount(length, "character")} long; the limit is ${formatNumber(limit)}.`;
}

/**
 * Refuses pasted, dropped and typed text that makes a field too long, before the browser inserts it: a megabyte in one
 * line takes seconds. What was in the field stays. Returns what ends it.
 *
 * @param element the field, or an element around it
 * @param onRefuse called with the length that the text would have
 */
export function limitText(
  element: HTMLElement,
  limit: number,
  onRefuse: (length: number) => void,
): () => void {
  const check = (event: InputEvent) => {
    const { data, target } = event;
    if (!isField(target) || data === null || data === "") return;
    const { value, selectionStart, selectionEnd } = target;
    const length = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0)) + data.length;
    if (length <= limit) return;
    event.preventDefault();
    onRefuse(length);
  };
  element.addEventListener("beforeinput", check);
  return () => element.removeEventListener("beforeinput", check);
}

/** Limits the text of a field, or of one in the element, while it is mounted; see `limitText`. */
export function useTextLimit(
  ref: RefObject<HTMLElement | null>,
  limit: number,
  onRefuse: (length: number) => void,
): void {
  const refuse = useEffectEvent(onRefuse);
  useEffect(() => {
    const element = ref.current;
    return element === null ? undefined : limitText(element, limit, (length) => refuse(length));
  }, [ref, limit]);
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
