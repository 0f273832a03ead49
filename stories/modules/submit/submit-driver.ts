import { expect, screen, waitFor, within } from "storybook/test";
import type { World } from "@/mocks/world/world";
import { codeContent, replaceCode } from "../../components/code-editor/code-driver";

interface User {
  click: (element: Element) => Promise<void>;
  keyboard: (keys: string) => Promise<void>;
  paste: (text: string) => Promise<void>;
  type: (element: Element, text: string) => Promise<void>;
}

const DIALOG = { name: /^(Submit a workflow|Resubmit .+)$/ };
const QUESTION = "Close without submitting?";

/** The dialog that submits a workflow, new or again. */
export function submitDialog(user: User) {
  const opened = async () => within(await screen.findByRole("dialog", DIALOG));
  const editor = () => codeContent(document.body, "Spec, YAML");
  /** A button of the dialog or, while it is closed, of the page. */
  const button = (name: string) => screen.getByRole("button", { name });

  /** Waits until a button of the dialog is enabled, after pending requests. */
  const ready = (name: string) =>
    waitFor(() => {
      const found = within(screen.getByRole("dialog", DIALOG)).getByRole("button", { name });
      expect(found).not.toHaveAttribute("aria-disabled", "true");
      expect(found).toBeEnabled();
      return found;
    });

  /** Waits until it is closed. */
  const closed = () => waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());

  /** Opens the list of pools and searches for one by name. */
  async function searchPool(name: string): Promise<HTMLElement> {
    await user.click(await screen.findByRole("combobox", { name: "Pool" }));
    const input = await screen.findByRole("combobox", { name: "Search pools" });
    await user.type(input, name);
    // The option may appear before the others disappear.
    await waitFor(() => {
      for (const option of screen.getAllByRole("option")) expect(option).toHaveTextContent(name);
    });
    return await screen.findByRole("option", { name: new RegExp(`^${name}\\b(?!-)`) });
  }

  /** Selects a pool by name. */
  async function choosePool(name: string): Promise<void> {
    await user.click(await searchPool(name));
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Pool" })).toHaveTextContent(name));
    // The list closes with a transition, during which it takes no clicks.
    await waitFor(() => expect(screen.queryByRole("combobox", { name: "Search pools" })).toBeNull());
  }

  return {
    /** Waits until it is open. */
    opened,
    closed,
    button,
    ready,
    editor,
    searchPool,
    choosePool,
    /** Replaces the spec. */
    write: async (spec: string) => replaceCode(user, await editor(), spec),
    /** Starts from the example, in a pool. */
    async startFromExample(pool: string): Promise<void> {
      await opened();
      await editor();
      await user.click(button("Start from an example"));
      await choosePool(pool);
    },
    /** Validates a valid spec. */
    async validate(): Promise<void> {
      await user.click(await ready("Validate"));
      await expect(await screen.findByText("The spec is valid")).toBeVisible();
    },
    /** Waits until the editor is empty, including its transition. */
    async empty(): Promise<void> {
      const hint = await screen.findByText("Drop a .yaml or .yml file here, or start typing.");
      await waitFor(() => expect(hint).toBeVisible());
    },
    /** The notice of a restored draft; null if there is none. */
    restored: () => screen.queryByText("Draft restored."),
    /** Closes it with changes and answers the confirmation. */
    async closeAndAnswer(answer: "Keep editing" | "Keep and close" | "Discard"): Promise<void> {
      await user.click(button("Close"));
      const question = within(await screen.findByRole("dialog", { name: QUESTION }));
      await user.click(question.getByRole("button", { name: answer }));
      await waitFor(() => expect(screen.queryByText(QUESTION)).not.toBeInTheDocument());
      if (answer !== "Keep editing") await closed();
    },
    /** Waits for the toast of a submitted workflow; returns its name. */
    async submitted(world: World, pool: string): Promise<string> {
      const messages = within(await screen.findByRole("region", { name: /Notifications/ }));
      const title = await messages.findByText(/^Submitted /);
      const name = (title.textContent ?? "").replace("Submitted ", "");
      const link = messages.getByRole("link", { name: "View workflow" });
      await expect(link).toHaveAttribute("href", `/workflows/${name}`);
      await expect(world.workflows.getByName(name)?.pool).toBe(pool);
      return name;
    },
  };
}
