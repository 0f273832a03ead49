import { expect, screen, waitFor } from "storybook/test";

/** Waits for a message at the edge of the screen, and until it has come into sight. */
export async function seenMessage(text: string): Promise<void> {
  const title = await screen.findByText(text);
  await waitFor(() => expect(title).toBeVisible());
}
