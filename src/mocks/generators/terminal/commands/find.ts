import { adapted } from "./adapted-command.ts";

const MINUTE = 60_000;
/** Where files lie whose time others are compared with. */
const FOLDER = "/dev/shm";

/** `-mmin -5` as `-newer` a file from five minutes ago; `+5` as the opposite. */
function compareTime(count: string, reference: string): readonly string[] {
  return count.startsWith("-") ? ["-newer", reference] : ["!", "-newer", reference];
}

export const find = adapted("Search for files", async (args, { original, files, host }) => {
  const references: string[] = [];
  const words: string[] = [];
  for (let position = 0; position < args.length; position += 1) {
    const [word = "", value = ""] = args.slice(position, position + 2);
    // just-bash has no type of links; they are what is neither a file nor a directory.
    if (word === "-type" && value === "l") words.push("!", "-type", "f", "!", "-type", "d");
    else if (word === "-mmin" && /^[-+]?\d+$/.test(value)) {
      const reference = `${FOLDER}/.find-${references.length}`;
      const moment = new Date(host.now - MINUTE * Math.abs(Number(value)));
      await files.writeFile(reference, "");
      await files.utimes(reference, moment, moment);
      references.push(reference);
      words.push(...compareTime(value, reference));
    } else {
      words.push(word);
      continue;
    }
    position += 1;
  }
  try {
    return await original(words);
  } finally {
    for (const reference of references) await files.rm(reference);
  }
});
