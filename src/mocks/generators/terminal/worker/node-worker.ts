/** Starts the shell's worker in Node, with the compression that browsers use, so that both write the same bytes. */
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== "node:zlib") return nextResolve(specifier, context);
    return {
      url: new URL("./zlib.ts", import.meta.url).href,
      format: "module-typescript",
      shortCircuit: true,
    };
  },
});
await import("./shell-worker.ts");
