import { type HttpHandler, HttpResponse, http } from "msw/http";
import type { NamePage } from "../../lib/api/generated.schemas.ts";
import type { MockPatterns } from "../seed/types.ts";
import { apiPath } from "./api-path.ts";
import { unprocessable } from "./problem.ts";
import { readPage } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What of a world its directory is answered from. */
export interface DirectoryWorld {
  readonly config: { readonly patterns: Pick<MockPatterns, "workflows" | "profile"> };
}

/** Such a world, or a function that returns the current one. */
export type DirectoryWorldSource = SourceOf<DirectoryWorld>;

function patternsOf(source: DirectoryWorldSource): DirectoryWorld["config"]["patterns"] {
  return worldOf(source).config.patterns;
}

/** A page of the names that hold the requested text, in any case, in order. */
function answerNames(requestUrl: string, names: readonly string[]): Response {
  const reader = queryReader(requestUrl);
  const text = reader.text("name")?.toLowerCase() ?? "";
  const { offset, limit } = readPage(reader);
  const errors = reader.finish();
  if (errors.length > 0) return unprocessable(errors);
  const found = names.filter((name) => name.toLowerCase().includes(text)).sort();
  const page: NamePage = { entries: found.slice(offset, offset + limit), total: found.length };
  return HttpResponse.json(page);
}

/** GET /api/users: a page of user names. 422 when the query does not fit. */
export function listUsers(source: DirectoryWorldSource): HttpHandler {
  return http.get(apiPath("/api/users"), ({ request }) =>
    answerNames(request.url, patternsOf(source).workflows.users),
  );
}

/** GET /api/tag: a page of the tags that workflows carry. 422 when the query does not fit. */
export function listTags(source: DirectoryWorldSource): HttpHandler {
  return http.get(apiPath("/api/tag"), ({ request }) =>
    answerNames(request.url, patternsOf(source).workflows.tags),
  );
}

/** GET /api/version: the version of the platform. */
export function getVersion(source: DirectoryWorldSource): HttpHandler {
  return http.get(apiPath("/api/version"), () => HttpResponse.json(patternsOf(source).profile.version));
}

/** Users, tags and version. */
export function directoryHandlers(source: DirectoryWorldSource): HttpHandler[] {
  return [listUsers(source), listTags(source), getVersion(source)];
}
