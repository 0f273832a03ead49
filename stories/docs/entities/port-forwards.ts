import type { PortForwardSession } from "@/lib/api/generated.schemas";
import type { PortForwardGenerator } from "@/mocks/generators/portforward-generator";
import { type EntityDoc, type FieldTexts, listText, type MemberTexts, shareText } from "../parts/entity-doc";
import { taskOf } from "../parts/some-task";
import { WORKFLOWS } from "../parts/volumes";

export const portForwards: EntityDoc = {
  title: "Port forwards",
  summary:
    "Tunnels to ports of running tasks. A tunnel changes state when it is read: the first response shows it as CONNECTING, every later one as ACTIVE or FAILED. Up to 1,000 open tunnels are stored.",
  member: "world.portForwards",
  file: "src/mocks/generators/portforward-generator.ts",
  patternsFile: "src/mocks/seed/port-forward-patterns.ts",
  handlers: "src/mocks/handlers/port-forward-handlers.ts",
  endpoints: [
    "POST /api/workflow/:name/webserver/:task",
    "GET /api/workflow/:name/portforward",
    "GET, DELETE /api/workflow/:name/portforward/:key",
  ],
  tables: [
    {
      type: "PortForwardSession",
      fields: {
        session_key: ["text", "Unique within its workflow; follows from the task and the port"],
        remote_port: ["1 to 65535", "Port that the task listens on"],
        local_port: ["10000 to 60000", "Port on the router; unique among open tunnels"],
        target_host: ["address", "Host at which the tunnel ends"],
        router_address: ["host:port", "Router at which the tunnel starts"],
        status: ["TunnelStatus", "DISCONNECTED once its task has stopped"],
        failure_message: ["text", "Why it is FAILED or DISCONNECTED"],
        expires_at: ["UTC", "24 hours after the tunnel opens"],
        access_url: ["URL", "Opens in a browser"],
      } satisfies FieldTexts<PortForwardSession>,
    },
  ],
  weights: () => [],
  sources: ({ portForwards: patterns }) => [
    {
      key: "portForwards.failureShare",
      text: `${shareText(patterns.failureShare)} of all tasks and ports always fail`,
    },
    {
      key: "portForwards.commonPorts",
      text: listText(
        patterns.commonPorts.map(({ port, service }) => `${port} ${service}`),
        7,
      ),
    },
    { key: "portForwards.failureMessages", text: listText(patterns.failureMessages, 1) },
    { key: "portForwards.routerHost", text: patterns.routerHost },
  ],
  methods: {
    createSession: "Opens a tunnel, or returns the one already open, or the reason for a refusal",
    getSession: "An open tunnel of a workflow, or null",
    getWorkflowSessions: "Open tunnels of a workflow, oldest first",
    closeSession: "Closes a tunnel; false if no tunnel has that key",
    getCommonPorts: "Ports on which common tools listen",
  } satisfies MemberTexts<PortForwardGenerator>,
  volumes: [WORKFLOWS],
  examples(world) {
    const found = taskOf(world, "RUNNING");
    if (found === null) return [];
    const { workflow, task } = found;
    const opened = world.portForwards.createSession(workflow, task, 8888);
    const call = `world.portForwards.createSession("${workflow}", "${task}", 8888)`;
    const readStatus = () => world.portForwards.getWorkflowSessions(workflow).entries[0]?.status;
    return [
      { call, value: opened },
      { call: "status in two consecutive reads", value: [readStatus(), readStatus()] },
    ];
  },
};
