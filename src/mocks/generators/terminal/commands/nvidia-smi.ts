import type { GpuState } from "../gpu-states.ts";
import type { Process } from "../processes.ts";
import type { TerminalHost } from "../terminal-host.ts";
import { formatDate } from "../text/dates.ts";
import { type Command, type CommandResult, fail, succeed } from "./command.ts";

/** A value of a query, and the unit that follows it and its name in the heading. */
interface Field {
  readonly unit?: string;
  value(gpu: GpuState, host: TerminalHost): string;
}

const NO_DEVICES = 6;
const MEBIBYTES = "MiB";

const FIELDS: Readonly<Record<string, Field>> = {
  timestamp: { value: (_gpu, { now }) => formatDate(now, "%Y/%m/%d %T.000") },
  driver_version: { value: (_gpu, { patterns }) => patterns.driverVersion },
  count: { value: (_gpu, { gpus }) => String(gpus.length) },
  index: { value: ({ index }) => String(index) },
  name: { value: ({ product }) => product },
  gpu_name: { value: ({ product }) => product },
  uuid: { value: ({ uuid }) => uuid },
  gpu_uuid: { value: ({ uuid }) => uuid },
  "pci.bus_id": { value: ({ busId }) => busId },
  gpu_bus_id: { value: ({ busId }) => busId },
  pstate: { value: () => "P0" },
  compute_mode: { value: () => "Default" },
  persistence_mode: { value: () => "Enabled" },
  "fan.speed": { value: () => "[N/A]" },
  "memory.total": { unit: MEBIBYTES, value: ({ memoryTotal }) => String(memoryTotal) },
  "memory.used": { unit: MEBIBYTES, value: ({ memoryUsed }) => String(memoryUsed) },
  "memory.free": {
    unit: MEBIBYTES,
    value: ({ memoryTotal, memoryUsed }) => String(memoryTotal - memoryUsed),
  },
  "utilization.gpu": { unit: "%", value: ({ utilization }) => String(utilization) },
  "utilization.memory": { unit: "%", value: ({ memoryUtilization }) => String(memoryUtilization) },
  "temperature.gpu": { value: ({ temperature }) => String(temperature) },
  "power.draw": { unit: "W", value: ({ power }) => power.toFixed(2) },
  "power.limit": { unit: "W", value: ({ powerLimit }) => powerLimit.toFixed(2) },
  "enforced.power.limit": { unit: "W", value: ({ powerLimit }) => powerLimit.toFixed(2) },
};

const RULE = `+${"-".repeat(41)}+${"-".repeat(24)}+${"-".repeat(22)}+`;
const WIDE_RULE = `+${"-".repeat(89)}+`;

function gpuLines(gpu: GpuState): string[] {
  const { index, product, busId, temperature, power, powerLimit, memoryUsed, memoryTotal, utilization } = gpu;
  const name = product.length > 24 ? `${product.slice(0, 21)}...` : product.padEnd(24);
  const watts = `${String(power).padStart(4)}W / ${String(powerLimit).padStart(4)}W`;
  const memory = `${memoryUsed}MiB / ${memoryTotal}MiB`;
  return [
    `| ${String(index).padStart(3)}  ${name}       On  |   ${busId} Off |                    0 |`,
    `| N/A  ${String(temperature).padStart(3)}C    P0           ${watts} |${memory.padStart(23)} |${String(utilization).padStart(7)}%      Default |`,
    `|${" ".repeat(41)}|${" ".repeat(24)}|             Disabled |`,
    RULE,
  ];
}

function processLine({ pid, command, gpu }: Process): string {
  const program = command.split(" ")[0] as string;
  const name = (program.length > 43 ? `...${program.slice(-40)}` : program).padEnd(43);
  const memory = `${gpu?.memory ?? 0}MiB`;
  return `|  ${String(gpu?.index ?? 0).padStart(3)}   N/A  N/A ${String(pid).padStart(9)}      C   ${name}${memory.padStart(9)} |`;
}

function table(gpus: readonly GpuState[], host: TerminalHost): string {
  const { driverVersion, cudaVersion } = host.patterns;
  const shown = new Set(gpus.map(({ index }) => index));
  const processes = host.processes.filter(({ gpu }) => gpu !== undefined && shown.has(gpu.index));
  const versions = `NVIDIA-SMI ${driverVersion.padEnd(22)} Driver Version: ${driverVersion.padEnd(14)} CUDA Version: ${cudaVersion}`;
  const lines = [
    formatDate(host.now, "%a %b %e %H:%M:%S %Y"),
    WIDE_RULE,
    `| ${versions.padEnd(87)} |`,
    `|${"-".repeat(41)}+${"-".repeat(24)}+${"-".repeat(22)}+`,
    "| GPU  Name                 Persistence-M | Bus-Id          Disp.A | Volatile Uncorr. ECC |",
    "| Fan  Temp   Perf          Pwr:Usage/Cap |           Memory-Usage | GPU-Util  Compute M. |",
    `|${" ".repeat(41)}|${" ".repeat(24)}|               MIG M. |`,
    `|${"=".repeat(41)}+${"=".repeat(24)}+${"=".repeat(22)}|`,
    ...gpus.flatMap(gpuLines),
    "",
    WIDE_RULE,
    `| Processes:${" ".repeat(78)}|`,
    "|  GPU   GI   CI        PID   Type   Process name                              GPU Memory |",
    "|        ID   ID                                                               Usage      |",
    `|${"=".repeat(89)}|`,
    ...(processes.length > 0
      ? processes.map(processLine)
      : [`|  ${"No running processes found".padEnd(87)}|`]),
    WIDE_RULE,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function query(names: string, format: string, gpus: readonly GpuState[], host: TerminalHost): CommandResult {
  const fields = names.split(",").map((name) => name.trim());
  const unknown = fields.find((field) => !Object.hasOwn(FIELDS, field));
  if (unknown !== undefined) return fail("", 2, `Field "${unknown}" is not a valid field to query.\n\n`);
  const [kind, ...modifiers] = format.split(",").map((part) => part.trim());
  if (kind !== "csv" || modifiers.some((modifier) => !["noheader", "nounits"].includes(modifier))) {
    return fail("", 2, `"--format=" option must be csv, with noheader and nounits if wanted: "${format}".\n`);
  }
  const hasUnits = !modifiers.includes("nounits");
  const lines = gpus.map((gpu) =>
    fields.map((field) => {
      const { unit, value } = FIELDS[field] as Field;
      return unit !== undefined && hasUnits ? `${value(gpu, host)} ${unit}` : value(gpu, host);
    }),
  );
  const header = fields.map((field) => {
    const { unit } = FIELDS[field] as Field;
    return unit === undefined ? field : `${field} [${unit}]`;
  });
  const rows = modifiers.includes("noheader") ? lines : [header, ...lines];
  return succeed(rows.map((row) => `${row.join(", ")}\n`).join(""));
}

/** The GPUs that `-i` names by number, UUID or bus; null when one of them does not exist. */
function selectGpus(wanted: string, gpus: readonly GpuState[]): readonly GpuState[] | null {
  const selected = wanted
    .split(",")
    .map((name) => gpus.find(({ index, uuid, busId }) => [String(index), uuid, busId].includes(name)));
  return selected.every((gpu) => gpu !== undefined) ? selected : null;
}

export const nvidiaSmi: Command = {
  usage: "[-L] [-i GPU] [--query-gpu=FIELD,... --format=csv[,noheader][,nounits]]",
  summary: "Print the state of the task's GPUs",
  run(args, { host }) {
    const given = new Map<string, string>();
    for (let position = 0; position < args.length; position += 1) {
      const [option = "", ...rest] = (args[position] as string).split("=");
      const known = /^(?:-L|--list-gpus|-i|--id|--query-gpu|--format|-l|--loop)$/.test(option);
      if (!known)
        return fail("", 2, `Invalid combination of input arguments. Please run 'nvidia-smi -h' for help.\n`);
      const takesNext = (option === "-i" || option === "--id" || option === "-l") && rest.length === 0;
      if (takesNext) position += 1;
      given.set(option, takesNext ? (args[position] ?? "") : rest.join("="));
    }
    if (host.gpus.length === 0) return fail("", NO_DEVICES, "No devices were found\n");
    const wanted = given.get("-i") ?? given.get("--id");
    const gpus = wanted === undefined ? host.gpus : selectGpus(wanted, host.gpus);
    if (gpus === null) return fail("", NO_DEVICES, "No devices were found\n");
    if (given.has("-L") || given.has("--list-gpus")) {
      const lines = gpus.map(({ index, product, uuid }) => `GPU ${index}: ${product} (UUID: ${uuid})\n`);
      return succeed(lines.join(""));
    }
    const fields = given.get("--query-gpu");
    const format = given.get("--format");
    if (fields === undefined) return succeed(table(gpus, host));
    if (format === undefined) return fail("", 2, '"--format=" option must be specified.\n');
    return query(fields, format, gpus, host);
  },
};
