import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import {
  GetWorkflowSpecQueryParams,
  GetWorkflowSpecResponse,
  getWorkflowSpecQueryUseTemplateDefault,
} from "../../lib/api/generated.zod.ts";
import { createHandlers } from "../handlers.ts";
import { BILLION_VOLUME, ONE_VOLUME } from "../seed/volumes.ts";
import { createWorld } from "../world/world.ts";
import { blamed, get, nonsense } from "./requests.fixture.ts";
import { specHandlers } from "./spec-handlers.ts";

let world = createWorld({ seed: 9 });
const server = setupServer(...specHandlers(() => world));
const { name } = world.workflows.record(7);

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

/** The text of a spec, after a check of its form. */
async function getText(path: string): Promise<string> {
  const response = await fetch(`http://console.test${path}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  return GetWorkflowSpecResponse.parse(await response.text());
}

it("returns the spec of a workflow, or its template if requested", async () => {
  const spec = await getText(`/api/workflow/${name}/spec`);
  expect(parse(spec)).toEqual(world.specs.specOf(7));
  expect(getWorkflowSpecQueryUseTemplateDefault).toBe(false);
  expect(await getText(`/api/workflow/${name}/spec?use_template=false`)).toBe(spec);
  const template = await getText(`/api/workflow/${name}/spec?use_template=true`);
  expect(template).toBe(world.specs.specText(7, { template: true }));
  expect(template).toContain("\ndefault-values:\n");
});

it("answers at the URLs of the workflow, among all handlers", async () => {
  const whole = setupServer(...createHandlers(() => world));
  server.close();
  whole.listen({ onUnhandledFrame: "error" });
  const workflow = world.workflows.generate(7);
  const [spec, template] = [await getText(workflow.spec), await getText(workflow.template_spec)];
  whole.close();
  server.listen({ onUnhandledFrame: "error" });
  expect([spec, template]).toEqual(
    [false, true].map((wanted) => world.specs.specText(7, { template: wanted })),
  );
});

it("reads the current world at each request", async () => {
  const before = world;
  world = before.withVolume(BILLION_VOLUME);
  const deep = 987_654_321;
  const text = await getText(`/api/workflow/${world.workflows.record(deep).name}/spec`);
  expect(parse(text)).toEqual(world.specs.specOf(deep));
  world = before.withVolume(ONE_VOLUME);
  expect(blamed(await get(`/api/workflow/${name}/spec`), 404)).toEqual(["name"]);
  world = before;
});

it("answers 404 for an unknown name", async () => {
  for (const wrong of ["nothing", name.toUpperCase(), `${name}x`, name.slice(0, -1)]) {
    expect(blamed(await get(`/api/workflow/${wrong}/spec`), 404)).toEqual(["name"]);
  }
});

it("answers 422 with all problems", async () => {
  const path = `/api/workflow/${name}/spec`;
  for (const value of ["", "1", "yes", "TRUE"]) {
    expect(blamed(await get(`${path}?use_template=${value}`), 422)).toEqual(["use_template"]);
  }
  expect(blamed(await get(`${path}?use_template=true&use_template=true`), 422)).toEqual(["use_template"]);
  const query = nonsense(GetWorkflowSpecQueryParams.shape);
  query.set("template", "true");
  expect(blamed(await get(`${path}?${query}`), 422)).toEqual(["template", "use_template"]);
});
