"use client";

import CornerDownRightIcon from "lucide-react/icons/corner-down-right";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { formatNumber } from "@/lib/format/number";
import { type TimeSpan, zoneLabel } from "./log-time";
import { parseTypedTime } from "./typed-time";

export type Destination = { readonly line: number } | { readonly time: number };

/**
 * Parses a line number, from 1, or a time. Lines are returned as 0-based indexes.
 * @param span times of the log; null if unknown.
 */
export function parseDestination(
  text: string,
  lineCount: number,
  span: TimeSpan | null,
  zone: string,
): Destination | { readonly problem: string } {
  const trimmed = text.trim();
  const digits = trimmed.replace(/[,\s_]/g, "");
  if (/^\d+$/.test(digits)) {
    const line = Number(digits);
    if (line >= 1 && line <= lineCount) return { line: line - 1 };
    return { problem: `Enter a line from 1 to ${formatNumber(lineCount)}.` };
  }
  const time = span === null ? null : parseTypedTime(trimmed, span, zone);
  if (time !== null) return time;
  return { problem: "Enter a line number or a time, such as 12:30 or 2026-03-02 12:30:05." };
}

export interface GoToProps {
  lineCount: number;
  span: TimeSpan | null;
  zone: string;
  onGo: (destination: Destination) => void;
}

/** Input that jumps to a line number or a time. */
export function GoTo({ lineCount, span, zone, onGo }: GoToProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const destination = parseDestination(text, lineCount, span, zone);
    if ("problem" in destination) {
      setProblem(destination.problem);
      return;
    }
    setOpen(false);
    onGo(destination);
  };
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setText("");
        setProblem(undefined);
      }}
    >
      <PopoverTrigger
        render={
          <IconButton label="Go to line or time" size="small">
            <CornerDownRightIcon aria-hidden />
          </IconButton>
        }
      />
      <PopoverContent title="Go to line or time" align="end" className="w-64">
        <form onSubmit={onSubmit} noValidate>
          <label htmlFor={id} className="sr-only">
            Line or time
          </label>
          <span className="flex gap-2">
            <Input
              id={id}
              size="small"
              className="flex-1"
              autoComplete="off"
              enterKeyHint="go"
              placeholder="1,200 or 12:30:05"
              value={text}
              invalid={problem !== undefined}
              aria-describedby={`${id}-help`}
              onChange={(event) => {
                setText(event.target.value);
                setProblem(undefined);
              }}
            />
            <Button type="submit" size="small">
              Go
            </Button>
          </span>
          <p
            id={`${id}-help`}
            role={problem === undefined ? undefined : "alert"}
            className="mt-2 text-xs text-text-muted"
          >
            {problem === undefined ? (
              `Lines 1 to ${formatNumber(lineCount)}; times in ${zoneLabel(zone)}.`
            ) : (
              <span className="text-danger">{problem}</span>
            )}
          </p>
        </form>
      </PopoverContent>
    </Popover>
  );
}
