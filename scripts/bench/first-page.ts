// Prints the milliseconds that the way named by the first argument takes to its first page; see ready.ts.
import { WAYS, type WayName } from "./candidates.ts";

const start = performance.now();
const way = await WAYS[process.argv[2] as WayName]();
way.list(0);
console.log(performance.now() - start);
