// Prints the milliseconds that the candidate named by the first argument takes to its first page; see ready.ts.
import { CANDIDATES, type CandidateName } from "./candidates.ts";

const start = performance.now();
const candidate = await CANDIDATES[process.argv[2] as CandidateName]();
candidate.list(0);
console.log(performance.now() - start);
