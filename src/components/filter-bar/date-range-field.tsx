"use client";

import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { dayRangeProblem, parseDayRange, serializeDayRange } from "@/lib/filters/date-range";

export interface DateRangeFieldProps {
  /** Name of the dates: "Submitted". */
  label: string;
  /** The selected range in URL format; presets and instants leave the dates empty. */
  value?: string;
  onApply: (value: string) => void;
  /** Ref of the first control, for moving the focus here. */
  fromRef?: RefObject<HTMLInputElement | null>;
}

/** First and last day of a range, both optional, in UTC. */
export function DateRangeField({ label, value = "", onApply, fromRef }: DateRangeFieldProps) {
  const id = useId();
  const [days, setDays] = useState(
    () => (value.includes("T") ? null : parseDayRange(value)) ?? { from: "", to: "" },
  );
  const [wasRefused, setRefused] = useState(false);
  const problem = dayRangeProblem(days);
  // An empty range is only an error after an attempt to apply it.
  const message = wasRefused || (days.from !== "" && days.to !== "") ? problem : null;

  const apply = () => {
    if (problem === null) onApply(serializeDayRange(days));
    else setRefused(true);
  };
  const applyOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    apply();
  };
  const dateInput = (side: "from" | "to", name: string) => (
    <div className="min-w-0">
      <label htmlFor={`${id}-${side}`} className="mb-1 block text-xs text-text-muted">
        {name}
      </label>
      <Input
        ref={side === "from" ? fromRef : undefined}
        id={`${id}-${side}`}
        type="date"
        className="w-full"
        value={days[side]}
        invalid={message !== null}
        aria-describedby={message === null ? undefined : `${id}-message`}
        onChange={(event) => setDays({ ...days, [side]: event.target.value })}
        onKeyDown={applyOnEnter}
      />
    </div>
  );
  return (
    <fieldset className="min-w-0 p-3">
      <legend className="sr-only">{label}: first and last day, UTC</legend>
      <div className="grid grid-cols-2 gap-2">
        {dateInput("from", "From")}
        {dateInput("to", "To")}
      </div>
      <div className="mt-2 flex min-h-7 items-center justify-between gap-2">
        <p
          id={`${id}-message`}
          role="status"
          className={message === null ? "text-xs text-text-muted" : "text-xs text-danger"}
        >
          {message ?? "Whole days, UTC"}
        </p>
        <Button size="small" variant="primary" onClick={apply}>
          Apply
        </Button>
      </div>
    </fieldset>
  );
}
