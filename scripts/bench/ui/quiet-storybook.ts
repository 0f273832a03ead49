/**
 * Keeps Storybook's own work out of the measurements. Runs in a page before its scripts and is serialized, so it uses
 * nothing from outside. It relies on internals of Storybook 10.6.
 */
export function quietStorybook(): void {
  // The highlighter reads the style of every element whenever rows come and go.
  Object.assign(window, { __STORYBOOK_HIGHLIGHT_INITIALIZED: true });

  // Only stories of an embedded page do not play, but a page that says so from its start on measures all of its
  // elements at each change. Hence it says so when Storybook writes its selection into the address.
  const replaceState = history.replaceState.bind(history);
  history.replaceState = (data, unused, url) => {
    const address = new URL(url ?? "", location.href);
    address.searchParams.set("embed", "true");
    replaceState(data, unused, address);
  };
}
