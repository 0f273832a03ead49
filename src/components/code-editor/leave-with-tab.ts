import { indentLess, indentMore } from "@codemirror/commands";
import type { Extension } from "@codemirror/state";
import { EditorView, keymap, ViewPlugin } from "@codemirror/view";

/** Keys that do not reset the Escape state. */
const NEUTRAL_KEYS = ["Escape", "Tab", "Shift"];

/** Whether Tab leaves the editor. */
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

/** Tab indents; after Escape it moves the focus, so that the editor is no keyboard trap. */
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
