import { describe, expect, it } from "vitest";
import { readOptions, USAGE } from "./options.ts";

describe("the options of the mock server", () => {
  it("have defaults", () => {
    expect(readOptions([])).toEqual({
      port: 4010,
      host: "127.0.0.1",
      origins: [],
      seed: 1,
      volume: "default",
      network: { latency: "none", failures: "none" },
      elapsed: 0,
      speed: 0,
    });
  });

  it("are parsed as pnpm passes them", () => {
    const line =
      "-- --port 0 --host 0.0.0.0 --allow-origin https://Box.local:443/ --allow-origin * --seed=42 --volume high --latency 400ms --failures 10% --elapsed 90 --speed 60";
    expect(readOptions(line.split(" "))).toEqual({
      port: 0,
      host: "0.0.0.0",
      origins: ["https://box.local", "*"],
      seed: 42,
      volume: "high",
      network: { latency: "400ms", failures: "10%" },
      elapsed: 5_400_000,
      speed: 60,
    });
    expect(readOptions(["--latency", "120"])?.network.latency).toBe(120);
  });

  it("request help", () => {
    expect(readOptions(["--help"])).toBeNull();
    expect(USAGE).toContain("--failures      none, 10%, 50%, all, offline, forbidden (none)");
  });

  it.each([
    ["--port 65536", '--port is "65536": give an integer from 0 to 65535.'],
    ["--port 80a", '--port is "80a": give an integer from 0 to 65535.'],
    ["--host a/b", '--host is "a/b": give an address such as 0.0.0.0.'],
    [
      "--allow-origin box.local",
      '--allow-origin is "box.local": give * or an origin such as http://box.local:3000.',
    ],
    ["--allow-origin http://box.local/app", '--allow-origin is "http://box.local/app"'],
    ["--allow-origin ftp://box.local", '--allow-origin is "ftp://box.local"'],
    ["--seed 1.5", '--seed is "1.5": give an integer from 0 to 9007199254740991.'],
    ["--seed 9007199254740992", "--seed is"],
    ["--volume huge", '--volume is "huge": give none, one, low, default, high, million, billion.'],
    ["--latency 5s", '--latency is "5s": give none, 50ms, 400ms, 3s, never or whole milliseconds'],
    ["--failures 20%", '--failures is "20%": give none, 10%, 50%, all, offline, forbidden.'],
    ["--elapsed 1h", '--elapsed is "1h": give an integer from 0 to 10080.'],
    ["--elapsed 10081", '--elapsed is "10081": give an integer from 0 to 10080.'],
    ["--speed 0.5", '--speed is "0.5": give an integer from 0 to 86400.'],
    ["--speed 86401", "--speed is"],
    ["--colour red", "Unknown option '--colour'"],
    ["low", "Unexpected argument 'low'"],
    ["--port", "Option '--port <value>' argument missing"],
  ])("reject %s with an explanation", (line, message) => {
    expect(() => readOptions(line.split(" "))).toThrow(message);
  });
});
