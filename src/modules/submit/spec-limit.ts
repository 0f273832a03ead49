/** Characters of a spec that is edited here: fewer than the API takes, since no edit may block the page. */
export const LONGEST_DRAFT = 320_000;

/** What to do with a longer one. */
export const TOO_LONG_HELP =
  "Shorten it: let tasks read large files from an input. Or submit it from the command line.";
