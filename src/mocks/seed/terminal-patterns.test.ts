import { describe, expect, it } from "vitest";
import { POOL_PATTERNS } from "./pool-patterns.ts";
import {
  PORT_FORWARD_PATTERNS,
  type PortForwardPatterns,
  validatePortForwardPatterns,
} from "./port-forward-patterns.ts";
import { TERMINAL_PATTERNS, type TerminalPatterns, validateTerminalPatterns } from "./terminal-patterns.ts";

const [gpu = { match: "", product: "", memoryMebibytes: 0, powerLimitWatts: 0 }] = TERMINAL_PATTERNS.gpus;

describe("terminal patterns", () => {
  it("are valid by default, and include every GPU model of the pools", () => {
    expect(() => validateTerminalPatterns(TERMINAL_PATTERNS)).not.toThrow();
    for (const { name } of POOL_PATTERNS.gpuTypes) {
      expect(TERMINAL_PATTERNS.gpus.map(({ match }) => match)).toContain(name);
    }
    expect(TERMINAL_PATTERNS.packages.map(({ name }) => name)).toContain("pip");
  });

  it.each<[string, Partial<TerminalPatterns>]>([
    ["terminal.gpus.length is 0", { gpus: [] }],
    ['terminal.gpus[0].match is ""', { gpus: [{ ...gpu, match: "" }] }],
    ['terminal.gpus[0].product is " "', { gpus: [{ ...gpu, product: " " }] }],
    ["terminal.gpus[0].memoryMebibytes is 1.5", { gpus: [{ ...gpu, memoryMebibytes: 1.5 }] }],
    ["terminal.gpus[0].powerLimitWatts is 0", { gpus: [{ ...gpu, powerLimitWatts: 0 }] }],
    ['terminal.packages[0].name is "a b"', { packages: [{ name: "a b", version: "1" }] }],
    ['terminal.packages[0].version is "new"', { packages: [{ name: "a", version: "new" }] }],
    ['terminal.pythonVersion is "three"', { pythonVersion: "three" }],
    ['terminal.driverVersion is ""', { driverVersion: "" }],
    [
      'terminal.operatingSystem.codename is ""',
      { operatingSystem: { ...TERMINAL_PATTERNS.operatingSystem, codename: "" } },
    ],
  ])("are rejected: %s", (message, change) => {
    expect(() => validateTerminalPatterns({ ...TERMINAL_PATTERNS, ...change })).toThrow(`${message}: give`);
  });
});

describe("port forward patterns", () => {
  it("are valid by default", () => {
    expect(() => validatePortForwardPatterns(PORT_FORWARD_PATTERNS)).not.toThrow();
  });

  const port = { port: 80, service: "HTTP" };
  it.each<[string, Partial<PortForwardPatterns>]>([
    ["portForwards.commonPorts[0].port is 0", { commonPorts: [{ ...port, port: 0 }] }],
    ["portForwards.commonPorts[0].port is 65536", { commonPorts: [{ ...port, port: 65_536 }] }],
    ["portForwards.commonPorts[1].port is 80", { commonPorts: [port, port] }],
    ["portForwards.failureShare is 1.1", { failureShare: 1.1 }],
    ["portForwards.failureMessages.length is 0", { failureMessages: [] }],
    ['portForwards.routerHost is "Router"', { routerHost: "Router" }],
  ])("are rejected: %s", (message, change) => {
    expect(() => validatePortForwardPatterns({ ...PORT_FORWARD_PATTERNS, ...change })).toThrow(
      `${message}: give`,
    );
  });
});
