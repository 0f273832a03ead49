import type { ReactNode } from "react";

export interface LogStripProps {
  text: string;
  /** Hidden in narrow containers. */
  detail?: string;
  actions: ReactNode;
}

/** Status of the log, with its actions. */
export function LogStrip({ text, detail = "", actions }: LogStripProps) {
  return (
    <div className="flex h-9 shrink-0 items-center gap-3 border-b border-border px-3 text-xs">
      <p
        role="status"
        className="tabular min-w-0 flex-1 truncate"
        title={detail === "" ? text : `${text}. ${detail}`}
      >
        <span className="font-medium">{text}</span>
        {detail !== "" && <span className="text-text-muted @max-md/logs:hidden"> · {detail}</span>}
      </p>
      {actions}
    </div>
  );
}
