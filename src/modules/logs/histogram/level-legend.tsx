import { cn } from "@/lib/class-names";
import { LEVEL_NAMES, type LogLevel } from "../log-line";
import { LEVEL_COLORS, STACK } from "./histogram-bars";

export interface LevelLegendProps {
  /** Levels of the filter; empty for all. */
  levels: readonly LogLevel[];
  onLevelsChange: (levels: LogLevel[]) => void;
  className?: string;
}

/** Colors of the histogram. An entry filters the log by its level alone; a second click clears the filter. */
export function LevelLegend({ levels, onLevelsChange, className }: LevelLegendProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form
    <div role="group" aria-label="Filter by level" className={cn("flex items-center", className)}>
      {STACK.map((level) => (
        <button
          key={level}
          type="button"
          aria-pressed={levels.includes(level)}
          onClick={() => onLevelsChange(levels.length === 1 && levels[0] === level ? [] : [level])}
          className={cn(
            "inline-flex h-6 cursor-pointer items-center gap-1.5 rounded-sm px-1.5 text-text-muted hover:bg-surface-hover hover:text-text",
            levels.includes(level) && "bg-surface-selected text-accent-text hover:text-accent-text",
          )}
        >
          <span aria-hidden className={cn("size-2 rounded-xs bg-current", LEVEL_COLORS[level])} />
          {LEVEL_NAMES[level]}
        </button>
      ))}
    </div>
  );
}
