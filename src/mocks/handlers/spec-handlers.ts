import { type HttpHandler, HttpResponse, http } from "msw/http";
import type { SpecGenerator } from "../generators/spec-generator.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import { apiPath } from "./api-path.ts";
import { notFound, unprocessable } from "./problem.ts";
import { readSwitch } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What of a world specs are answered from. */
export interface SpecWorld {
  readonly workflows: Pick<WorkflowGenerator, "indexByName">;
  readonly specs: SpecGenerator;
}

/** Such a world, or a function that returns the current one. */
export type SpecWorldSource = SourceOf<SpecWorld>;

/**
 * GET /api/workflow/:name/spec: what a workflow was submitted as, YAML in one piece; its template with `use_template`. It is
 * plain text to HTTP, as the contract says, so that a browser shows it. 404 when there is no such workflow, 422 when
 * the query does not fit.
 */
export function getWorkflowSpec(source: SpecWorldSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/workflow/:name/spec"), ({ params, request }) => {
    const reader = queryReader(request.url);
    const template = readSwitch(reader, "use_template");
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const { workflows, specs } = worldOf(source);
    const index = workflows.indexByName(params.name);
    if (index === null) return notFound("workflow", "name", params.name);
    const headers = { "content-type": "text/plain; charset=utf-8" };
    return new HttpResponse(specs.specText(index, { template }), { headers });
  });
}

/** The endpoint of specs. */
export function specHandlers(source: SpecWorldSource): HttpHandler[] {
  return [getWorkflowSpec(source)];
}
