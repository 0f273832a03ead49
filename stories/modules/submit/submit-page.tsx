import { type HttpHandler, HttpResponse, http } from "msw";
import { type ReactNode, useState } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { Button } from "@/components/ui/button";
import type { PoolResourceUsage, PoolStatus } from "@/lib/api/generated.schemas";
import { changeHandlers, poolHandlers, profileHandlers, workflowHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { SUBMIT_DRAFT_KEY } from "@/modules/submit/stored-draft";
import { SubmitOverlay } from "@/modules/submit/submit-overlay";

export interface OpenerProps {
  label: string;
  /** Rendered below the button. */
  action?: ReactNode;
  children: (open: boolean, setOpen: (open: boolean) => void) => ReactNode;
}

/** A page with a button that opens the dialog, which is initially open. */
export function Opener({ label, action, children }: OpenerProps) {
  const [open, setOpen] = useState(true);
  return (
    <AppShell>
      <div className="flex flex-col items-start gap-3 p-6">
        <h1 className="text-lg font-semibold">Workflows</h1>
        <Button variant="primary" onClick={() => setOpen(true)}>
          {label}
        </Button>
        {action}
      </div>
      {children(open, setOpen)}
    </AppShell>
  );
}

/** A page with the submit overlay. */
export function SubmitPage({ action }: Pick<OpenerProps, "action">) {
  return (
    <Opener label="Submit workflow" action={action}>
      {(open, setOpen) => <SubmitOverlay open={open} onOpenChange={setOpen} />}
    </Opener>
  );
}

/** The same with a button that remounts the page, which clears its memory. */
export function RevisitedSubmitPage() {
  const [visit, setVisit] = useState(1);
  return (
    <SubmitPage
      key={visit}
      action={<Button onClick={() => setVisit(visit + 1)}>Leave and come back</Button>}
    />
  );
}

/** Starts a story without a kept draft and with the default widths; returns what removes the draft after it. */
export function startWithoutDraft(key: string = SUBMIT_DRAFT_KEY): () => void {
  const forget = () => sessionStorage.removeItem(key);
  localStorage.removeItem("submit-split");
  forget();
  return forget;
}

/** Endpoint path, for handlers that override the mock one. */
export const submitPath = "/api/pool/:pool/workflow";

/** Handlers of all requests of the overlay. */
export function submitHandlers(world: World): HttpHandler[] {
  return [...mayUse(world), ...poolHandlers(world), ...profileHandlers(world), ...workflowHandlers(world)];
}

/** Limits the user's pools, and what can be submitted to; allows all if none is named. */
export function mayUse(world: World, ...pools: readonly string[]): HttpHandler[] {
  return [
    http.get("*/api/profile", () => HttpResponse.json({ ...world.profile.profile(), pools })),
    ...acceptsFor(world, ...pools),
  ];
}

/** Limits what can be submitted to, but not the pools that the profile shows: it was changed since. */
export function acceptsFor(
  { pools, submitter, profile }: World,
  ...allowed: readonly string[]
): HttpHandler[] {
  const { administrator } = profile;
  const mayUsePool = (name: string) => allowed.length === 0 || allowed.includes(name);
  return changeHandlers({ pools, submitter, profile: { administrator, mayUsePool } });
}

/** Overrides the status of a pool. */
export function poolIs(world: World, name: string, status: PoolStatus): HttpHandler {
  return http.get(`*/api/pool/${name}`, () => HttpResponse.json({ ...world.pools.getByName(name), status }));
}

/**
 * The first pool in a status.
 *
 * @throws Error if there is none
 */
export function poolOf(world: World, status: PoolStatus, skipped = 0): PoolResourceUsage {
  const pool = world.pools.generatePage(skipped, 1, { statuses: [status] }).entries[0];
  if (pool === undefined)
    throw new Error(`This world has no pool in status ${status}: choose a larger volume.`);
  return pool;
}
