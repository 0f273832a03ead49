import { expect, it } from "vitest";
import { type Contract, listEntities } from "./list-entity.ts";

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const list = (operationId: string, page: string) => ({
  get: {
    operationId,
    responses: { "200": { content: { "application/json": { schema: reference(page) } } } },
  },
});

const contract: Contract = {
  paths: {
    "/api/robot": list("listRobots", "RobotPage"),
    "/api/arm": list("listArms", "RobotPage"),
    "/api/robot/{name}/arms": list("listRobotArms", "RobotPage"),
    "/api/name": list("listNames", "NamePage"),
    "/api/version": list("getVersion", "Robot"),
  },
  components: {
    schemas: {
      RobotPage: { properties: { entries: { type: "array", items: reference("Robot") } } },
      NamePage: { properties: { entries: { type: "array", items: { type: "string" } } } },
      RobotStatus: { type: "string", enum: ["ON", "OFF"] },
      Robot: {
        type: "object",
        required: ["name", "status"],
        properties: {
          name: { type: "string" },
          status: reference("RobotStatus"),
          built_at: { type: "string", format: "date-time" },
          memory: { type: "integer", description: "Bytes." },
          uptime: { type: "number", description: "Seconds since it was switched on." },
          arms: { type: "integer" },
          is_loud: { type: "boolean" },
          labels: { type: "object" },
          parts: { type: "array", items: { type: "string" } },
          "pool/platform": { type: "string" },
        },
      },
    },
  },
};

it("finds lists of objects without path parameters", () => {
  expect(listEntities(contract).map(({ names, name, path, row }) => [names, name, path, row])).toEqual([
    ["arms", "arm", "/api/arm", "Robot"],
    ["robots", "robot", "/api/robot", "Robot"],
  ]);
});

it("selects properties that fit in a cell", () => {
  expect(listEntities(contract)[1]?.properties).toEqual([
    { key: "name", kind: "text", isRequired: true },
    { key: "status", kind: "text", isRequired: true },
    { key: "built_at", kind: "time", isRequired: false },
    { key: "memory", kind: "bytes", isRequired: false },
    { key: "uptime", kind: "duration", isRequired: false },
    { key: "arms", kind: "number", isRequired: false },
    { key: "is_loud", kind: "flag", isRequired: false },
  ]);
});
