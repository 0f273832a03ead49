import { type HttpHandler, HttpResponse, http } from "msw";
import { type ReactNode, useState } from "react";
import { expect, screen, waitFor, within } from "storybook/test";
import { AppShell } from "@/components/shell/app-shell";
import { Button } from "@/components/ui/button";
import type { PoolResourceUsage, PoolStatus } from "@/lib/api/generated.schemas";
import {
  changeHandlers,
  poolHandlers,
  profileHandlers,
  workflowHandlers,
} from "../../../src/mocks/handlers.ts";
import type { World } from "../../../src/mocks/world/world.ts";
import { codeContent } from "../../components/code-editor/code-driver";

export interface OpenerProps {
  label: string;
  /** Below its button. */
  action?: ReactNode;
  children: (open: boolean, setOpen: (open: boolean) => void) => ReactNode;
}

/** A page with the button that opens what is shown; it is open at first, as a story shows it. */
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

/** The same, whose other button leaves the page and comes back to it: all that it held in memory is gone. */
export function RevisitedOpener(props: Omit<OpenerProps, "action">) {
  const [visit, setVisit] = useState(1);
  return (
    <Opener
      {...props}
      key={visit}
      action={<Button onClick={() => setVisit(visit + 1)}>Leave and come back</Button>}
    />
  );
}

/** All that the overlay asks for. */
export function submitHandlers(world: World): HttpHandler[] {
  return [
    mayUse(world),
    ...changeHandlers(world),
    ...poolHandlers(world),
    ...profileHandlers(world),
    ...workflowHandlers(world),
  ];
}

/** Whoever is signed in may use these pools, or all where none is named. */
export function mayUse(world: World, ...pools: readonly string[]): HttpHandler {
  return http.get("*/api/profile", () => HttpResponse.json({ ...world.profile.profile(), pools }));
}

/** A pool of the world is in another status than its own. */
export function poolIs(world: World, name: string, status: PoolStatus): HttpHandler {
  return http.get(`*/api/pool/${name}`, () => HttpResponse.json({ ...world.pools.getByName(name), status }));
}

export const overlay = async () => within(await screen.findByRole("dialog", { name: "Submit a workflow" }));
export const editor = () => codeContent(document.body, "Spec, YAML");
export const button = (name: string) => screen.getByRole("button", { name });

/** Waits until the button takes clicks: what is asked of the server before has come back. */
export async function readyButton(name: string): Promise<HTMLElement> {
  return await waitFor(() => {
    const found = button(name);
    expect(found).toBeEnabled();
    return found;
  });
}

/** Waits until the overlay stands there without a text. A dialog that has just opened is still to be faded in. */
export async function expectEmpty(): Promise<void> {
  const hint = await screen.findByText("Drop a .yaml or .yml file here, or start typing.");
  await waitFor(() => expect(hint).toBeVisible());
}

/** Waits until no dialog is open. */
export async function expectClosed(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
}

const QUESTION = "Close without submitting?";

/** Closes the dialog that holds something, is asked what becomes of that, and gives an answer. */
export async function closeAndAnswer(
  userEvent: User,
  answer: "Keep editing" | "Keep and close" | "Discard",
): Promise<void> {
  await userEvent.click(button("Close"));
  const question = within(await screen.findByRole("dialog", { name: QUESTION }));
  await userEvent.click(question.getByRole("button", { name: answer }));
  await waitFor(() => expect(screen.queryByText(QUESTION)).not.toBeInTheDocument());
  if (answer !== "Keep editing") await expectClosed();
}

/** What tells that a draft was there before; null while nothing does. */
export const restored = () => screen.queryByText("Draft restored.");

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
  // The option may be there before the others are gone.
  await waitFor(() => {
    for (const option of screen.getAllByRole("option")) expect(option).toHaveTextContent(name);
  });
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
  await expect(messages.getByRole("link", { name: "View workflow" })).toHaveAttribute(
    "href",
    `/workflows/${name}`,
  );
  const run = world.workflows.getByName(name);
  await expect(run?.pool).toBe(pool);
  return name;
}
