/** A port that ML services commonly use. */
export interface CommonPort {
  readonly port: number;
  /** Service that usually listens there. */
  readonly service: string;
}

export const commonPorts: readonly CommonPort[] = [
  { port: 8080, service: "HTTP" },
  { port: 8888, service: "Jupyter" },
  { port: 6006, service: "TensorBoard" },
  { port: 5000, service: "MLflow" },
  { port: 3000, service: "Web app" },
  { port: 8000, service: "Inference server" },
  { port: 7860, service: "Gradio" },
];

/** Service that usually listens on a port; undefined if unknown. */
export function serviceOf(port: number): string | undefined {
  return commonPorts.find((common) => common.port === port)?.service;
}

const LAST_PORT = 65_535;

/** Parses a port, or describes what is wrong with it. */
export function readPort(typed: string): { port: number } | { problem: string } {
  const text = typed.trim();
  if (text === "") return { problem: "Enter the port the program listens on, such as 8080." };
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= LAST_PORT) return { port };
  return { problem: `“${text}” is not a valid port. Enter a whole number from 1 to ${LAST_PORT}.` };
}
