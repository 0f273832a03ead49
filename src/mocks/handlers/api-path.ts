/**
 * The pattern by which handlers know a path of the API, such as `/api/workflow/:name`.
 *
 * It begins with a wildcard, because MSW resolves a bare path against `location.href`: a Storybook served below
 * some path would do, but Node, which has no location, would never match a thing.
 */
export function apiPath(path: `/api/${string}`): string {
  return `*${path}`;
}
