/** The name under which the console lies on the page's global object. */
export const CONSOLE_NAME = "__mockConfig";

/** What to type to learn the rest. */
export const HELP_COMMAND = `${CONSOLE_NAME}.help()`;
