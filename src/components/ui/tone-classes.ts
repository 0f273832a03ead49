import type { Tone } from "./badge";

/** Text and icons on the page's surfaces. */
export const toneText: Record<Tone, string> = {
  neutral: "text-neutral",
  info: "text-info",
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
};

/** Bars, rails, and dots, whose color is data also under forced colors. */
export const toneFill: Record<Tone, string> = {
  neutral: "bg-border-strong forced-color-adjust-none",
  info: "bg-info forced-color-adjust-none",
  success: "bg-success forced-color-adjust-none",
  warning: "bg-warning forced-color-adjust-none",
  danger: "bg-danger forced-color-adjust-none",
};
