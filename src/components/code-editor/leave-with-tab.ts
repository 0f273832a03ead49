import { indentLess, indentMore } from "@codemirror/commands";
import type { Extension } from "@codemirror/state";
import { EditorView, keymap, ViewPlugin } from "@codemirror/view";

/** Keys that do not end what Escape has begun. */
const NEUTRAL_KEYS = ["Escape", "Tab", "Shift"];

/** Whether Tab leaves the text. */
const leaving = ViewPlugin.define(() => ({ isOn: false }), {
  eventObservers: {
    keydown({ key }) {
      if (!NEUTRAL_KEYS.includes(key)) this.isOn = false;
    },
    blur() {
      this.isOn = false;
    },
  },
});

/** Tab is for the text, until Escape gives it back to the page: nobody is caught in the editor. */
export const leaveWithTab: Extension = [
  leaving,
  keymap.of([
    {
      key: "Escape",
      run(view) {
        const state = view.plugin(leaving);
        if (state !== null) state.isOn = true;
        view.dispatch({ effects: EditorView.announce.of("Tab now leaves the editor.") });
        return true;
      },
    },
    {
      key: "Tab",
      run: (view) => view.plugin(leaving)?.isOn !== true && indentMore(view),
      shift: (view) => view.plugin(leaving)?.isOn !== true && indentLess(view),
    },
  ]),
];
