import type { CredentialEntry, ProfileSettingsUpdate } from "../../lib/api/generated.schemas.ts";

/** Credentials of a user at most; bounds what is stored. */
export const MOST_CREDENTIALS = 1_000;

/** Edits that are stored before those that later ones have replaced are dropped. */
const MOST_EDITS = 2 * MOST_CREDENTIALS;

/** What the signed-in user did at a moment, in milliseconds since the world's epoch. */
export type ProfileEdit =
  | { readonly moment: number; readonly settings: ProfileSettingsUpdate }
  /** A credential that was put; null for one that was deleted. */
  | { readonly moment: number; readonly name: string; readonly credential: CredentialEntry | null };

/** What has been changed of a profile. */
export interface ChangedParts {
  readonly settings: ProfileSettingsUpdate | undefined;
  /** By name; null for one that was deleted. */
  readonly credentials: ReadonlyMap<string, CredentialEntry | null>;
}

/** What the signed-in user has changed since the world was made; each world has its own. */
export interface ProfileChanges {
  add(edit: ProfileEdit): void;
  /** What was changed by a moment. */
  until(moment: number): ChangedParts;
  readonly edits: readonly ProfileEdit[];
}

function subjectOf(edit: ProfileEdit): string {
  return "settings" in edit ? "settings" : `credential ${edit.name}`;
}

/** Makes the changes of a profile, starting from those given. */
export function createProfileChanges(start: readonly ProfileEdit[] = []): ProfileChanges {
  let edits = [...start];
  return {
    add(edit) {
      edits.push(edit);
      // Someone may have gone back in time: edits stay in the order of their moments, and then in that of their making.
      edits.sort((one, other) => one.moment - other.moment);
      if (edits.length > MOST_EDITS)
        edits = [...new Map(edits.map((each) => [subjectOf(each), each])).values()];
    },
    until(moment) {
      let settings: ProfileSettingsUpdate | undefined;
      const credentials = new Map<string, CredentialEntry | null>();
      for (const edit of edits) {
        if (edit.moment > moment) break;
        if ("settings" in edit) settings = edit.settings;
        else credentials.set(edit.name, edit.credential);
      }
      return { settings, credentials };
    },
    get edits() {
      return edits;
    },
  };
}
