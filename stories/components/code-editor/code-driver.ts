import { expect, waitFor, within } from "storybook/test";

/**
 * The text of an editor, once it has loaded: before that a plain text stands at its place. A story that has several
 * gives the name.
 */
export async function codeContent(root: HTMLElement, name?: string | RegExp): Promise<HTMLElement> {
  return await waitFor(() => {
    const text = within(root).getByRole("textbox", { name: name ?? /spec/i });
    expect(text).toHaveClass("cm-content");
    return text;
  });
}

/** Puts a text in place of what the editor has, as somebody who selects all and pastes. */
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
