import type { Command } from "../changes/commands.ts";

/**
 * What one tab has stored beyond what another one knows; null where the two do not continue one another, since one has
 * forgotten its commands or both have done something at once.
 */
export function newCommands(
  known: readonly Command[],
  stored: readonly Command[],
): readonly Command[] | null {
  const [knownTexts, storedTexts] = [known, stored].map((commands) =>
    commands.map((command) => JSON.stringify(command)),
  ) as [string[], string[]];
  // The oldest ones may be gone.
  for (let dropped = 0; dropped < known.length; dropped += 1) {
    const shared = known.length - dropped;
    const isShared = (text: string, position: number) => text === storedTexts[position];
    if (shared <= stored.length && knownTexts.slice(dropped).every(isShared)) return stored.slice(shared);
  }
  return known.length === 0 ? stored : null;
}
