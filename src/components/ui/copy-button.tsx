"use client";

import CheckIcon from "lucide-react/icons/check";
import CopyIcon from "lucide-react/icons/copy";
import { type ReactNode, useEffect, useState } from "react";
import { COPY_REFUSED, type CopyOutcome, copyText } from "@/lib/clipboard";
import { IconButton, type IconButtonProps } from "./icon-button";
import { VisuallyHidden } from "./visually-hidden";

type CopyState = "idle" | CopyOutcome;

/** Milliseconds of feedback: long enough to read, short enough to copy again. */
const answerTimes: Record<CopyOutcome, number> = { copied: 2_000, refused: 8_000 };

export interface CopyButtonProps
  extends Pick<IconButtonProps, "size" | "variant" | "className" | "tooltipSide" | "disabled"> {
  /** The text to copy; a function is called on each click. */
  value: string | (() => string);
  /** Accessible name: "Copy workflow name". */
  label: string;
  /** Replaces the copy icon, to tell adjacent copy buttons apart. */
  icon?: ReactNode;
  /** Tooltip, if longer than `label`. */
  tooltip?: string;
}

/** Copies a text, with visual and screen reader feedback. */
export function CopyButton({
  value,
  label,
  icon = <CopyIcon aria-hidden />,
  tooltip = label,
  size = "small",
  ...props
}: CopyButtonProps) {
  const [state, setState] = useState<CopyState>("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), answerTimes[state]);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    setState(await copyText(typeof value === "function" ? value() : value));
  }

  return (
    <span className="relative inline-flex">
      <IconButton
        label={label}
        tooltip={state === "idle" ? tooltip : answers[state]}
        keepTooltip
        size={size}
        onClick={copy}
        {...props}
      >
        {state === "copied" ? <CheckIcon aria-hidden className="text-success" /> : icon}
      </IconButton>
      <VisuallyHidden role="status">{state === "idle" ? "" : answers[state]}</VisuallyHidden>
    </span>
  );
}

const answers: Record<CopyOutcome, string> = { copied: "Copied", refused: COPY_REFUSED };
