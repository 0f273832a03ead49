import { http } from "msw";
import type { SetupWorker } from "msw/browser";
import { useState } from "react";
import { screen } from "storybook/test";
import { Button } from "@/components/ui/button";
import { ToastProvider } from "@/components/ui/toasts";
import { CancelDialog, type CancelDialogProps } from "@/features/workflows/cancel/cancel-dialog";
import type { WorkflowStatus } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";

export const cancelPath = "/api/workflow/:name/cancel";

/** The dialog with a button that opens it. */
export function CancelExample(props: Pick<CancelDialogProps, "workflows" | "onDone">) {
  const [open, setOpen] = useState(false);
  return (
    <ToastProvider>
      <main className="flex min-h-160 items-start p-4">
        <h1 className="sr-only">Cancel</h1>
        <Button onClick={() => setOpen(true)}>Cancel…</Button>
        <CancelDialog {...props} open={open} onOpenChange={setOpen} />
      </main>
    </ToastProvider>
  );
}

/** The newest workflows of a status, as list rows. */
export function newest(world: World, status: WorkflowStatus, count: number) {
  return world.workflows.generatePage(0, count, { statuses: [status] }).entries;
}

/** The heading of the dialog; notifications have the same role as the dialog, but no such heading. */
export const question = () => screen.queryByRole("heading", { name: /cancel/i, level: 2 });

/**
 * Records the query of each request to cancel, from now on. Passes them on; add it after the real handlers, since MSW
 * asks the latest handler first.
 */
export function recordCancels(msw: SetupWorker): void {
  queries.length = 0;
  msw.use(
    http.post(`*${cancelPath}`, ({ request }) => {
      queries.push(new URL(request.url).search);
    }),
  );
}

const queries: string[] = [];

/** Queries of the requests since `recordCancels`. */
export const cancelQueries = (): readonly string[] => queries;
