"use client";

import CheckIcon from "lucide-react/icons/check";
import CopyIcon from "lucide-react/icons/copy";
import { type ReactNode, useEffect, useState } from "react";
import { IconButton, type IconButtonProps } from "./icon-button";
import { VisuallyHidden } from "./visually-hidden";

type CopyState = "idle" | "copied" | "failed";

/** How long the answer stays, in milliseconds: long enough to be read, short enough to copy again. */
const answerTime = 2000;

export interface CopyButtonProps
  extends Pick<IconButtonProps, "size" | "variant" | "className" | "tooltipSide" | "disabled"> {
  /** The text that lands on the clipboard; a function is asked for it at each click. */
  value: string | (() => string);
  /** What is copied, as the button's name: "Copy workflow name". */
  label: string;
  /** Instead of the sign for copying, where two such buttons stand side by side. */
  icon?: ReactNode;
  /** What the tooltip says, where it says more than `label`. */
  tooltip?: string;
}

/** Copies a text, and says so to eyes and ears. */
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
    const timer = setTimeout(() => setState("idle"), answerTime);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(typeof value === "function" ? value() : value);
      setState("copied");
    } catch {
      // The browser refuses without permission or outside a secure page; there is nothing to retry.
      setState("failed");
    }
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

const answers: Record<Exclude<CopyState, "idle">, string> = {
  copied: "Copied",
  failed: "The browser blocked copying",
};
