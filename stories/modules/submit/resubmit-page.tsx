import type { HttpHandler } from "msw";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { poolHandlers, specHandlers, workflowHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { ResubmitDialog, type ResubmitDialogProps } from "@/modules/submit/resubmit-panel";
import { mayUse, Opener, poolOf } from "./submit-page";

/** A page with a button that opens the dialog, which is initially open. */
export function ResubmitPage(props: Pick<ResubmitDialogProps, "workflow" | "initialPool">) {
  return (
    <Opener label="Resubmit">
      {(open, setOpen) => <ResubmitDialog {...props} open={open} onOpenChange={setOpen} />}
    </Opener>
  );
}

/** Handlers of all requests of the dialog. */
export function resubmitHandlers(world: World): HttpHandler[] {
  return [...mayUse(world), ...poolHandlers(world), ...specHandlers(world), ...workflowHandlers(world)];
}

/**
 * Names of at least three online pools besides the workflow's own.
 *
 * @throws Error if the world has too few
 */
export function otherPools(world: World, { pool }: WorkflowQueryResponse): string[] {
  return [0, 1, 2, 3].map((skipped) => poolOf(world, "ONLINE", skipped).name).filter((name) => name !== pool);
}
