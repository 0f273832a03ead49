import { type ReactNode, useState } from "react";
import { expect, screen, waitFor, within } from "storybook/test";
import { AppShell } from "@/components/shell/app-shell";
import { Button } from "@/components/ui/button";
import type { PoolResourceUsage, PoolStatus } from "@/lib/api/generated.schemas";
import type { World } from "../../src/mocks/world/world.ts";

export interface OpenerProps {
  label: string;
  children: (open: boolean, setOpen: (open: boolean) => void) => ReactNode;
}

/** A page with the button that opens what is shown; it is open at first, as a story shows it. */
export function Opener({ label, children }: OpenerProps) {
  const [open, setOpen] = useState(true);
  return (
    <AppShell>
      <div className="flex flex-col items-start gap-3 p-6">
        <h1 className="text-lg font-semibold">Workflows</h1>
        <Button variant="primary" onClick={() => setOpen(true)}>
          {label}
        </Button>
      </div>
      {children(open, setOpen)}
    </AppShell>
  );
}

/** The first pool of the world in a status. Throws when it has none. */
export function poolOf(world: World, status: PoolStatus, skipped = 0): PoolResourceUsage {
  const pool = world.pools.generatePage(skipped, 1, { statuses: [status] }).entries[0];
  if (pool === undefined)
    throw new Error(`This world has no pool in status ${status}: choose a larger volume.`);
  return pool;
}

interface User {
  click: (element: Element) => Promise<void>;
  type: (element: Element, text: string) => Promise<void>;
}

/** Opens the list of pools and looks for one by its name. */
export async function searchPool(userEvent: User, name: string): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole("combobox", { name: "Pool" }));
  const input = await screen.findByRole("combobox", { name: "Search pools" });
  await userEvent.type(input, name);
  return await screen.findByRole("option", { name: new RegExp(`^${name}\\b(?!-)`) });
}

/** Chooses a pool as somebody who knows its name. */
export async function choosePool(userEvent: User, name: string): Promise<void> {
  await userEvent.click(await searchPool(userEvent, name));
  await waitFor(() => expect(screen.getByRole("combobox", { name: "Pool" })).toHaveTextContent(name));
}

/** The message that tells of a new run; it leads to the run's page. */
export async function expectSubmitted(world: World, pool: string): Promise<string> {
  const messages = within(await screen.findByRole("region", { name: /Messages/ }));
  const title = await messages.findByText(/^Submitted /);
  const name = (title.textContent ?? "").replace("Submitted ", "");
  await expect(messages.getByRole("link", { name: "Open the workflow" })).toHaveAttribute(
    "href",
    `/workflows/${name}`,
  );
  const run = world.workflows.getByName(name);
  await expect(run?.pool).toBe(pool);
  return name;
}
