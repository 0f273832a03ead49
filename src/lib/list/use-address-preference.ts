"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useEffect, useRef } from "react";
import { useStoredValue } from "../stored-value.ts";

/**
 * A view preference as text; empty for the default. Kept in the URL, so that links show the same to others, and in
 * local storage, which fills in a URL without it. The URL wins, and opening a link does not change storage. A URL that
 * shows the stored preference follows it when another tab changes it.
 * @param readStored the preference of a stored text: nothing that the page cannot read goes into the URL, which would
 * name it as a mistake.
 */
export function useAddressPreference(
  parameter: string,
  storageKey: string,
  readStored: (stored: string) => string,
): readonly [text: string, setText: (text: string) => void] {
  const [inAddress, setInAddress] = useQueryState(parameter, parseAsString);
  const [stored, store] = useStoredValue(storageKey, (text) => readStored(text ?? ""));
  const before = useRef(stored);

  useEffect(() => {
    const follows = inAddress === null || inAddress === before.current;
    before.current = stored;
    if (follows && (inAddress ?? "") !== stored) void setInAddress(stored === "" ? null : stored);
  }, [inAddress, stored, setInAddress]);

  const setText = (text: string) => {
    store(text);
    void setInAddress(text === "" ? null : text);
  };
  return [inAddress ?? stored, setText];
}
