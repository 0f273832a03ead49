/**
 * Tells whether the path of a URL is one that `pattern` means, as `NetworkConditions.pattern` says; null means all
 * of the API. The API may lie below any path, as it does for the handlers.
 */
export function createPathMatcher(pattern: string | null): (url: string) => boolean {
  const source = (pattern ?? "/api/*")
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replace(/:\w+/g, "[^/]+");
  const expression = new RegExp(`^.*${source}$`);
  return (url) => expression.test(new URL(url).pathname);
}
