/** Characters of a spec that is edited here: half of what the API takes, since a browser must show it. */
export const LONGEST_DRAFT = 500_000;

/** What to do with a longer one. */
export const TOO_LONG_HELP =
  "Shorten it: let tasks read large files from an input. Or submit it from the command line.";
