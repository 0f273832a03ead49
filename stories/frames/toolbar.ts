import { addons } from "storybook/preview-api";
import { TIME_COMMAND, type TimeCommand } from "#.storybook/time-events";

/** Does what the toolbar does when its buttons for time are pressed. */
export function commandTime(command: TimeCommand): void {
  addons.getChannel().emit(TIME_COMMAND, command);
}

/** Changes a global of the toolbar, and resolves when the story has been rendered with it. */
export function changeGlobals(globals: Readonly<Record<string, string | number | undefined>>): Promise<void> {
  return new Promise((resolve) => {
    const channel = addons.getChannel();
    channel.once("storyFinished", () => resolve());
    channel.emit("updateGlobals", { globals });
  });
}
