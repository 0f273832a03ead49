import { describe, expect, it } from "vitest";
import { commonPorts, readPort, serviceOf } from "./port-number";

describe("a typed port", () => {
  it.each([
    ["1", 1],
    ["8080", 8080],
    [" 65535 ", 65_535],
    ["0022", 22],
  ])("%j is %i", (typed, port) => expect(readPort(typed)).toEqual({ port }));

  it.each(["0", "65536", "-1", "80.5", "8e3", "0x50", "80 81", "http", "99999999999999999999", "٣"])(
    "%j is invalid, and the message contains it",
    (typed) =>
      expect(readPort(typed)).toEqual({ problem: expect.stringContaining(`“${typed}” is not a valid port`) }),
  );

  it("is required", () => {
    expect(readPort("  ")).toEqual({ problem: expect.stringMatching(/^Enter the port/) });
  });
});

describe("common ports", () => {
  it("are valid, unique and have a service", () => {
    expect(new Set(commonPorts.map(({ port }) => port)).size).toBe(commonPorts.length);
    for (const { port, service } of commonPorts) {
      expect(readPort(String(port))).toEqual({ port });
      expect(serviceOf(port)).toBe(service);
    }
    expect(serviceOf(22)).toBeUndefined();
  });
});
