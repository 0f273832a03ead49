"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useEffect } from "react";
import { useStoredValue } from "../stored-value.ts";

/**
 * How somebody likes to see a screen, as a text; empty for the way it is by default. It stands in the address, so
 * that a link shows the same to others, and in local storage, where a visit without it in the address takes it from
 * and adds it. The address wins and a visit by a link changes nothing that is stored.
 */
export function useAddressPreference(
  parameter: string,
  storageKey: string,
): readonly [text: string, setText: (text: string) => void] {
  const [inAddress, setInAddress] = useQueryState(parameter, parseAsString);
  const [stored, store] = useStoredValue(storageKey, (text) => text ?? "");
  const isMissing = inAddress === null && stored !== "";

  useEffect(() => {
    if (isMissing) void setInAddress(stored);
  }, [isMissing, stored, setInAddress]);

  const setText = (text: string) => {
    store(text);
    void setInAddress(text === "" ? null : text);
  };
  return [inAddress ?? stored, setText];
}
