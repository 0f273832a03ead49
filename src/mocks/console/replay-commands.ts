import type { Command } from "../changes/commands.ts";
import type { SubmitOptions } from "../changes/submitted-workflow.ts";
import { FIRST_SUBMITTED } from "../changes/workflow-changes.ts";
import type { ApiWorld } from "../world/api-world.ts";

/** The options of a submission in a world that may lack the workflow it was made from. */
function optionsIn({ config, changes }: ApiWorld, { parent, ...options }: SubmitOptions): SubmitOptions {
  if (parent === undefined) return options;
  const isLeft =
    parent < FIRST_SUBMITTED ? parent < config.volume.workflows : changes.submittedAt(parent) !== undefined;
  return isLeft ? { ...options, parent } : options;
}

/** Does a command in a world at its moment. @throws Error that says why it cannot be done. */
function replay(world: ApiWorld, command: Command): void {
  const { submitter, profile, changes } = world;
  switch (command.kind) {
    case "submit":
      submitter.submit(command.draft, optionsIn(world, command.options), command.ordinal);
      return;
    case "cancel": {
      const { name, row, message, moment, end } = command;
      // Its log had been read until then, which another visit does not know.
      if (end > moment) changes.noteFollowed(row, world.config.epoch + end - 1);
      const result = submitter.cancel(name, message);
      if (result !== "canceled") throw new RangeError(`The workflow ${name} to cancel is ${result}.`);
      return;
    }
    case "settings":
      profile.putSettings(command.settings);
      return;
    case "put-credential":
      if (profile.putCredential(command.credential) !== null) return;
      throw new RangeError(`There is no room for the credential ${command.credential.cred_name}.`);
    case "delete-credential":
      if (profile.deleteCredential(command.name)) return;
      throw new RangeError(`There is no credential ${command.name} to delete.`);
  }
}

/**
 * Does again in a world what was done before, each command at its moment and by the functions that handlers call.
 * @returns why some could not be done, one reason for each: the code that makes the rows may have changed since.
 */
export function replayCommands(world: ApiWorld, commands: readonly Command[]): readonly string[] {
  return commands.flatMap((command) => {
    try {
      replay(world.at(command.moment), command);
      return [];
    } catch (error) {
      // Whatever it is, it must not keep mock mode from starting.
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}
