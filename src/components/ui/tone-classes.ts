import type { Tone } from "./badge";

/** Text and icons on the page's surfaces. */
export const toneText: Record<Tone, string> = {
  neutral: "text-neutral",
  info: "text-info",
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
};

/** Bars, rails, and dots. */
export const toneFill: Record<Tone, string> = {
  neutral: "bg-border-strong",
  info: "bg-info",
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-danger",
};
