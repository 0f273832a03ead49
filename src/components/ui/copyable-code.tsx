import { cn } from "@/lib/class-names";
import { CopyButton } from "./copy-button";

export interface CopyableCodeProps {
  code: string;
  /** Accessible name of the copy button: "Copy command". */
  label: string;
  /** For the frame. */
  className?: string;
  /** For the code. */
  codeClassName?: string;
  /** Whether the code scrolls in its box, whose height `codeClassName` limits; then it can be focused. */
  scrolls?: boolean;
}

/** Code in a frame with a button that copies it. */
export function CopyableCode({ code, label, className, codeClassName, scrolls = false }: CopyableCodeProps) {
  return (
    <div
      className={cn(
        "flex items-start gap-1 rounded-md border border-border bg-surface-sunken py-1 pr-1 pl-3 text-left text-xs",
        className,
      )}
    >
      <code
        tabIndex={scrolls ? 0 : undefined}
        className={cn(
          "min-w-0 flex-1 py-1 font-mono wrap-anywhere whitespace-pre-wrap",
          scrolls && "overflow-y-auto",
          codeClassName,
        )}
      >
        {code}
      </code>
      <CopyButton value={code} label={label} />
    </div>
  );
}
