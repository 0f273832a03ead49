import { checkInteger, checkList, refuse } from "./pattern-checks.ts";

/** A kind of GPU, as `nvidia-smi` reports it. */
export interface GpuPattern {
  /** Part of the name under which platforms offer it, such as H100; upper and lower case are the same. */
  readonly match: string;
  /** Product name. */
  readonly product: string;
  readonly memoryMebibytes: number;
  readonly powerLimitWatts: number;
}

export interface PackagePattern {
  readonly name: string;
  readonly version: string;
}

/** What a shell in a task finds there, short of what its task decides. */
export interface TerminalPatterns {
  /** The first whose `match` occurs in the name of a task's GPU describes it. */
  readonly gpus: readonly GpuPattern[];
  readonly driverVersion: string;
  readonly cudaVersion: string;
  readonly kernelRelease: string;
  readonly operatingSystem: { readonly name: string; readonly version: string; readonly codename: string };
  readonly pythonVersion: string;
  /** What `pip list` shows, by name. */
  readonly packages: readonly PackagePattern[];
}

export const TERMINAL_PATTERNS: TerminalPatterns = {
  gpus: [
    { match: "H200", product: "NVIDIA H200", memoryMebibytes: 143_771, powerLimitWatts: 700 },
    { match: "H100", product: "NVIDIA H100 80GB HBM3", memoryMebibytes: 81_559, powerLimitWatts: 700 },
    { match: "A100", product: "NVIDIA A100-SXM4-80GB", memoryMebibytes: 81_920, powerLimitWatts: 400 },
    { match: "B200", product: "NVIDIA B200", memoryMebibytes: 183_359, powerLimitWatts: 1_000 },
    { match: "L40S", product: "NVIDIA L40S", memoryMebibytes: 46_068, powerLimitWatts: 350 },
    { match: "L40", product: "NVIDIA L40", memoryMebibytes: 46_068, powerLimitWatts: 300 },
    { match: "A10", product: "NVIDIA A10G", memoryMebibytes: 23_028, powerLimitWatts: 300 },
    { match: "V100", product: "Tesla V100-SXM2-32GB", memoryMebibytes: 32_768, powerLimitWatts: 300 },
    { match: "T4", product: "Tesla T4", memoryMebibytes: 15_360, powerLimitWatts: 70 },
  ],
  driverVersion: "550.127.05",
  cudaVersion: "12.4",
  kernelRelease: "5.15.0-1071-generic",
  operatingSystem: { name: "Ubuntu", version: "22.04.5 LTS", codename: "jammy" },
  pythonVersion: "3.11.10",
  packages: [
    { name: "accelerate", version: "1.2.1" },
    { name: "datasets", version: "3.2.0" },
    { name: "einops", version: "0.8.0" },
    { name: "huggingface-hub", version: "0.27.0" },
    { name: "numpy", version: "1.26.4" },
    { name: "pandas", version: "2.2.3" },
    { name: "pillow", version: "11.0.0" },
    { name: "pip", version: "24.3.1" },
    { name: "pyyaml", version: "6.0.2" },
    { name: "safetensors", version: "0.4.5" },
    { name: "setuptools", version: "75.6.0" },
    { name: "tensorboard", version: "2.18.0" },
    { name: "tokenizers", version: "0.21.0" },
    { name: "torch", version: "2.5.1+cu124" },
    { name: "torchvision", version: "0.20.1+cu124" },
    { name: "tqdm", version: "4.67.1" },
    { name: "transformers", version: "4.47.1" },
    { name: "triton", version: "3.1.0" },
  ],
};

const PACKAGE = /^[A-Za-z0-9][\w.+-]*$/;
const VERSION = /^\d[\w.+-]*$/;

function checkText(key: string, text: string): void {
  if (text.trim() === "") refuse(key, text, "give a text");
}

/**
 * Validates patterns.
 * @throws RangeError whose message names the key and its value, and says what is valid.
 */
export function validateTerminalPatterns(patterns: TerminalPatterns): void {
  const { gpus, packages, operatingSystem } = patterns;
  checkList("terminal.gpus", gpus, 1, 1_000);
  for (const [position, gpu] of gpus.entries()) {
    const key = `terminal.gpus[${position}]`;
    checkText(`${key}.match`, gpu.match);
    checkText(`${key}.product`, gpu.product);
    checkInteger(`${key}.memoryMebibytes`, gpu.memoryMebibytes, 1_024, 999_999);
    checkInteger(`${key}.powerLimitWatts`, gpu.powerLimitWatts, 1, 9_999);
  }
  for (const [position, { name, version }] of packages.entries()) {
    const key = `terminal.packages[${position}]`;
    if (!PACKAGE.test(name)) refuse(`${key}.name`, name, "give the name of a package");
    if (!VERSION.test(version)) refuse(`${key}.version`, version, "give a version that begins with a digit");
  }
  for (const field of ["driverVersion", "cudaVersion", "kernelRelease", "pythonVersion"] as const) {
    if (!VERSION.test(patterns[field])) {
      refuse(`terminal.${field}`, patterns[field], "give a version that begins with a digit");
    }
  }
  checkText("terminal.operatingSystem.name", operatingSystem.name);
  checkText("terminal.operatingSystem.version", operatingSystem.version);
  checkText("terminal.operatingSystem.codename", operatingSystem.codename);
}
