import { expect, waitFor, within } from "storybook/test";

/**
 * The text of an editor once loaded; before that a plain text is in its place. Pass the name if a story has several.
 */
export async function codeContent(root: HTMLElement, name?: string | RegExp): Promise<HTMLElement> {
  return await waitFor(() => {
    const text = within(root).getByRole("textbox", { name: name ?? /spec/i });
    expect(text).toHaveClass("cm-content");
    return text;
  });
}

/** Replaces the editor's text, as select-all and paste do. */
export async function replaceCode(
  userEvent: {
    click: (element: Element) => Promise<void>;
    keyboard: (keys: string) => Promise<void>;
    paste: (text: string) => Promise<void>;
  },
  editor: HTMLElement,
  text: string,
): Promise<void> {
  await userEvent.click(editor);
  await userEvent.keyboard("{Control>}a{/Control}");
  await userEvent.paste(text);
}
