import type { ReactNode } from "react";

export interface WorkflowTitleProps {
  name: string;
  /** Beside the name: a button to copy it. */
  action?: ReactNode;
  /** Status and priority; below the name where it needs the whole line. */
  children: ReactNode;
}

/** The name of a workflow in full, on several lines where it is long. */
export function WorkflowTitle({ name, action, children }: WorkflowTitleProps) {
  return (
    <div className="flex min-h-9 min-w-0 flex-1 basis-80 flex-wrap items-center gap-x-2 gap-y-1">
      <div className="flex min-w-0 items-center gap-2">
        <h1 className="min-w-0 font-mono text-lg leading-6 font-semibold tracking-tight wrap-anywhere">
          {name}
        </h1>
        {action}
      </div>
      {children}
    </div>
  );
}
