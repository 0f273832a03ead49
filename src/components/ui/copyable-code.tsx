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
}

/** Code in a frame with a button that copies it. */
export function CopyableCode({ code, label, className, codeClassName }: CopyableCodeProps) {
  return (
    <div
      className={cn(
        "flex items-start gap-1 rounded-md border border-border bg-surface-sunken py-1 pr-1 pl-3 text-left text-xs",
        className,
      )}
    >
      <code className={cn("min-w-0 flex-1 py-1 font-mono wrap-anywhere whitespace-pre-wrap", codeClassName)}>
        {code}
      </code>
      <CopyButton value={code} label={label} />
    </div>
  );
}
