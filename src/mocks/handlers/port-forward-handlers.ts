import { type HttpHandler, HttpResponse, http } from "msw/http";
import type { PortForwardGenerator } from "../generators/portforward-generator.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import { apiPath } from "./api-path.ts";
import { readBodyField } from "./body-reader.ts";
import { notFound, unprocessable } from "./problem.ts";
import { readPage } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { refuseTask } from "./session-requests.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What of a world tunnels are answered from. */
export interface PortForwardWorld {
  readonly workflows: Pick<WorkflowGenerator, "indexByName">;
  readonly portForwards: PortForwardGenerator;
}

/** Such a world, or a function that returns the current one. */
export type PortForwardWorldSource = SourceOf<PortForwardWorld>;

type TunnelPath = { name: string; key: string };

const TUNNEL_PATH = apiPath("/api/workflow/:name/portforward/:key");
const LAST_PORT = 65_535;

function isPort(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= LAST_PORT;
}

/**
 * POST /api/workflow/:name/webserver/:task: opens a tunnel to a port of a task. 404 for what is unknown, 409 when the
 * task is not running, 422 when the body does not fit.
 */
export function createPortForward(source: PortForwardWorldSource): HttpHandler {
  const path = apiPath("/api/workflow/:name/webserver/:task");
  return http.post<{ name: string; task: string }>(path, async ({ params, request }) => {
    const body = await readBodyField(request, "port");
    if ("errors" in body) return unprocessable(body.errors);
    const { value: port } = body;
    if (!isPort(port)) {
      const message = `Must be an integer from 1 to ${LAST_PORT}, not ${JSON.stringify(port)}.`;
      return unprocessable([{ field: "port", message }]);
    }
    const opened = worldOf(source).portForwards.createSession(params.name, params.task, port);
    return "refused" in opened ? refuseTask(opened.refused, params) : HttpResponse.json(opened);
  });
}

/** GET /api/workflow/:name/portforward: a page of open tunnels, oldest first. 404 when there is no such workflow, 422 when the query does not fit. */
export function listPortForwards(source: PortForwardWorldSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/workflow/:name/portforward"), ({ params, request }) => {
    const reader = queryReader(request.url);
    const { offset, limit } = readPage(reader);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const { workflows, portForwards } = worldOf(source);
    if (workflows.indexByName(params.name) === null) return notFound("workflow", "name", params.name);
    return HttpResponse.json(portForwards.getWorkflowSessions(params.name, offset, limit));
  });
}

/** GET …/portforward/:key: one open tunnel. 404 when there is no such workflow or tunnel. */
export function getPortForward(source: PortForwardWorldSource): HttpHandler {
  return http.get<TunnelPath>(TUNNEL_PATH, ({ params: { name, key } }) => {
    const { workflows, portForwards } = worldOf(source);
    if (workflows.indexByName(name) === null) return notFound("workflow", "name", name);
    const tunnel = portForwards.getSession(name, key);
    return tunnel === null ? notFound("tunnel", "key", key) : HttpResponse.json(tunnel);
  });
}

/** DELETE …/portforward/:key: closes a tunnel. 404 when there is no such workflow or tunnel. */
export function closePortForward(source: PortForwardWorldSource): HttpHandler {
  return http.delete<TunnelPath>(TUNNEL_PATH, ({ params: { name, key } }) => {
    const { workflows, portForwards } = worldOf(source);
    if (workflows.indexByName(name) === null) return notFound("workflow", "name", name);
    return portForwards.closeSession(name, key)
      ? new HttpResponse(null, { status: 204 })
      : notFound("tunnel", "key", key);
  });
}

/** All endpoints of tunnels. */
export function portForwardHandlers(source: PortForwardWorldSource): HttpHandler[] {
  return [
    getPortForward(source),
    listPortForwards(source),
    createPortForward(source),
    closePortForward(source),
  ];
}
