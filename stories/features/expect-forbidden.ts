import type { StoryContext } from "storybook/internal/csf";
import { expect } from "storybook/test";

/** Expects the state of a page that the network forbids. @param title what could not be loaded. */
export async function expectForbidden(canvas: StoryContext["canvas"], title: string): Promise<void> {
  const alert = await canvas.findByRole("alert");
  await expect(alert).toHaveTextContent("You have no access");
  const help = `${title}. Your profile does not have the role user. Ask an administrator to add it.`;
  await expect(alert).toHaveTextContent(help);
  await expect(canvas.queryByRole("button", { name: "Retry" })).toBeNull();
}
