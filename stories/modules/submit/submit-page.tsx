import { type HttpHandler, HttpResponse, http } from "msw";
import { type ReactNode, useState } from "react";
import { expect, screen, waitFor, within } from "storybook/test";
import { AppShell } from "@/components/shell/app-shell";
import { Button } from "@/components/ui/button";
import type { PoolResourceUsage, PoolStatus } from "@/lib/api/generated.schemas";
import { changeHandlers, poolHandlers, profileHandlers, workflowHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { codeContent } from "../../components/code-editor/code-driver";

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

/** The same with a button that remounts the page, which clears its memory. */
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

/** Handlers of all requests of the overlay. */
export function submitHandlers(world: World): HttpHandler[] {
  return [
    mayUse(world),
    ...changeHandlers(world),
    ...poolHandlers(world),
    ...profileHandlers(world),
    ...workflowHandlers(world),
  ];
}

/** Limits the user's pools; allows all if none is named. */
export function mayUse(world: World, ...pools: readonly string[]): HttpHandler {
  return http.get("*/api/profile", () => HttpResponse.json({ ...world.profile.profile(), pools }));
}

/** Overrides the status of a pool. */
export function poolIs(world: World, name: string, status: PoolStatus): HttpHandler {
  return http.get(`*/api/pool/${name}`, () => HttpResponse.json({ ...world.pools.getByName(name), status }));
}

export const overlay = async () => within(await screen.findByRole("dialog", { name: "Submit a workflow" }));
export const editor = () => codeContent(document.body, "Spec, YAML");
export const button = (name: string) => screen.getByRole("button", { name });

/** Waits until the button is enabled, after pending requests. */
export async function readyButton(name: string): Promise<HTMLElement> {
  return await waitFor(() => {
    const found = button(name);
    expect(found).not.toHaveAttribute("aria-disabled", "true");
    expect(found).toBeEnabled();
    return found;
  });
}

/** Waits for the empty overlay, including its transition. */
export async function expectEmpty(): Promise<void> {
  const hint = await screen.findByText("Drop a .yaml or .yml file here, or start typing.");
  await waitFor(() => expect(hint).toBeVisible());
}

export async function expectClosed(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
}

const QUESTION = "Close without submitting?";

/** Closes a dialog with changes and answers the confirmation. */
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

/** The notice of a restored draft; null if there is none. */
export const restored = () => screen.queryByText("Draft restored.");

/** The first pool in a status. Throws if there is none. */
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

/** Opens the list of pools and searches for one by name. */
export async function searchPool(userEvent: User, name: string): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole("combobox", { name: "Pool" }));
  const input = await screen.findByRole("combobox", { name: "Search pools" });
  await userEvent.type(input, name);
  // The option may appear before the others disappear.
  await waitFor(() => {
    for (const option of screen.getAllByRole("option")) expect(option).toHaveTextContent(name);
  });
  return await screen.findByRole("option", { name: new RegExp(`^${name}\\b(?!-)`) });
}

/** Selects a pool by name. */
export async function choosePool(userEvent: User, name: string): Promise<void> {
  await userEvent.click(await searchPool(userEvent, name));
  await waitFor(() => expect(screen.getByRole("combobox", { name: "Pool" })).toHaveTextContent(name));
}

/** Waits for the toast of a submitted workflow; returns its name. */
export async function expectSubmitted(world: World, pool: string): Promise<string> {
  const messages = within(await screen.findByRole("region", { name: /Notifications/ }));
  const title = await messages.findByText(/^Submitted /);
  const name = (title.textContent ?? "").replace("Submitted ", "");
  await expect(messages.getByRole("link", { name: "View workflow" })).toHaveAttribute(
    "href",
    `/workflows/${name}`,
  );
  const workflow = world.workflows.getByName(name);
  await expect(workflow?.pool).toBe(pool);
  return name;
}
