"use client";

import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { type AddressCheck, addressProblems } from "@/lib/address/address-checks";
import { cn } from "@/lib/class-names";
import { Button } from "../ui/button";

export interface AddressNoticeProps {
  /** By URL parameter. Must be referentially stable. */
  checks: Readonly<Record<string, AddressCheck>>;
  /** Sets the margins. */
  className?: string;
}

/** Names the parameters of the URL that the page cannot read, and removes them. Nothing for a valid URL. */
export function AddressNotice({ checks, className }: AddressNoticeProps) {
  const parsers = useMemo(
    () => Object.fromEntries(Object.keys(checks).map((parameter) => [parameter, parseAsString])),
    [checks],
  );
  const [texts, setTexts] = useQueryStates(parsers, { history: "replace" });
  const problems = addressProblems(checks, texts);
  if (problems.length === 0) return null;
  return (
    <div
      role="status"
      className={cn(
        "flex shrink-0 flex-wrap items-start justify-end gap-x-3 gap-y-1 rounded-md border border-border bg-warning-soft px-3 py-1.5 text-sm text-warning print:hidden",
        className,
      )}
    >
      {/* With less room than this the button is below the text. */}
      <div className="flex min-w-0 flex-[1_1_16rem] items-start gap-2">
        <TriangleAlertIcon aria-hidden className="mt-1 size-4 shrink-0" />
        <div className="min-w-0 py-0.5 wrap-anywhere">
          {problems.map(({ parameter, sentence }) => (
            <p key={parameter}>{sentence}</p>
          ))}
        </div>
      </div>
      <Button
        size="small"
        onClick={() => void setTexts(Object.fromEntries(problems.map(({ parameter }) => [parameter, null])))}
      >
        Remove from address
      </Button>
    </div>
  );
}
