/** Serves the mock API over HTTP, for curl, another front end or an end-to-end test. */
import { createHandlers } from "../src/mocks/handlers.ts";
import { VOLUME_PRESETS } from "../src/mocks/seed/volumes.ts";
import { createWorld } from "../src/mocks/world/world.ts";
import { readOptions, USAGE } from "./mock-server/options.ts";
import { playedWorld } from "./mock-server/played-world.ts";
import { startMockServer } from "./mock-server/server.ts";

async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    console.log(USAGE);
    return;
  }
  const { port, host, origins, seed, volume, network, elapsed, speed } = options;
  const world = createWorld({ seed, volume: VOLUME_PRESETS[volume], network, elapsed });
  const source = speed === 0 ? world : playedWorld(world, speed, () => performance.now(), console.warn);
  const server = await startMockServer(createHandlers(source), { port, host, origins });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
  if (server.isPublic) {
    console.warn(
      `The mock API listens on ${host}: other machines that reach this one can read and change its world.`,
    );
  }
  console.log(`The mock API is at ${server.url}; try: curl '${server.url}/api/workflow?limit=2'`);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
