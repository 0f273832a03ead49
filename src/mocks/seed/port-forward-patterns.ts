import { checkInteger, checkList, checkName, checkShare, refuse } from "./pattern-checks.ts";

/** A port that common tools listen on. */
export interface CommonPort {
  /** 1 to 65535. */
  readonly port: number;
  /** What usually listens there. */
  readonly service: string;
}

export interface PortForwardPatterns {
  readonly commonPorts: readonly CommonPort[];
  /** Share of all pairs of a task and a port whose tunnels always fail, 0 to 1. */
  readonly failureShare: number;
  /** Why a tunnel fails; `{port}` is replaced by the port. */
  readonly failureMessages: readonly string[];
  /** Host of the router that tunnels begin at. */
  readonly routerHost: string;
}

export const PORT_FORWARD_PATTERNS: PortForwardPatterns = {
  commonPorts: [
    { port: 8080, service: "HTTP" },
    { port: 8888, service: "Jupyter" },
    { port: 6006, service: "TensorBoard" },
    { port: 5000, service: "MLflow" },
    { port: 3000, service: "Web app" },
    { port: 8000, service: "Inference server" },
    { port: 7860, service: "Gradio" },
  ],
  failureShare: 0.1,
  failureMessages: [
    "Connection refused: nothing listens on port {port} of the task.",
    "The task closed the connection on port {port} before it was established.",
    "The router could not reach port {port} within 30 seconds.",
  ],
  routerHost: "router.example.com",
};

/**
 * Validates patterns.
 * @throws RangeError whose message names the key and its value, and says what is valid.
 */
export function validatePortForwardPatterns(patterns: PortForwardPatterns): void {
  const { commonPorts, failureShare, failureMessages, routerHost } = patterns;
  for (const [position, { port, service }] of commonPorts.entries()) {
    const key = `portForwards.commonPorts[${position}]`;
    checkInteger(`${key}.port`, port, 1, 65_535);
    const isFirst = commonPorts.findIndex((other) => other.port === port) === position;
    if (!isFirst) refuse(`${key}.port`, port, "give every port once");
    if (service === "") refuse(`${key}.service`, service, "say what listens there");
  }
  checkShare("portForwards.failureShare", failureShare);
  checkList("portForwards.failureMessages", failureMessages, 1, 1_000);
  checkName("portForwards.routerHost", routerHost);
}
