export * from "./defaults.ts";
export * from "./types.ts";
export * from "./validate.ts";
export * from "./volumes.ts";
