import type { MockPatterns } from "@/mocks/seed/types";
import type { Volume } from "@/mocks/seed/volumes";
import type { World } from "@/mocks/world/world";

/** Unit or format of a field, and its meaning. */
export type FieldText = readonly [unit: string, meaning: string];

/** Some fields of a contract type; a name that is not in the contract is a type error. */
export type FieldTexts<Row> = { readonly [Key in keyof Row]?: FieldText };

/** Every member of an interface; a missing or unknown one is a type error. */
export type MemberTexts<Interface> = { readonly [Key in keyof Interface]-?: string };

export interface FilterText {
  /** Query parameter of the list; null for a filter that only the generator supports. */
  readonly parameter: string | null;
  readonly meaning: string;
}

/** Every filter of a generator's list. */
export type FilterTexts<Filter> = { readonly [Key in keyof Filter]-?: FilterText };

export interface FieldTable {
  /** Name of the type in the contract. */
  readonly type: string;
  readonly fields: Readonly<Record<string, FieldText>>;
}

/** Weights of the config, with the key at which they can be changed. */
export interface Weights {
  readonly key: string;
  readonly weights: Readonly<Record<string, number | undefined>>;
}

/** Another pattern that rows are drawn from. */
export interface Source {
  readonly key: string;
  readonly text: string;
}

export interface Example {
  /** The call, as source text. */
  readonly call: string;
  /** The result: strings are displayed verbatim, anything else as JSON. */
  readonly value: unknown;
}

/** Counts per preset. */
export interface VolumeColumn {
  readonly name: string;
  readonly count: (volume: Volume) => string;
}

/** Reference documentation of one generator. */
export interface EntityDoc {
  readonly title: string;
  readonly summary: string;
  /** Member of a world, such as `world.pools`. */
  readonly member: string;
  readonly file: string;
  readonly patternsFile: string;
  readonly handlers: string;
  readonly endpoints: readonly string[];
  readonly tables: readonly FieldTable[];
  readonly weights: (patterns: MockPatterns) => readonly Weights[];
  readonly sources: (patterns: MockPatterns) => readonly Source[];
  readonly methods: Readonly<Record<string, string>>;
  readonly filters?: Readonly<Record<string, FilterText>>;
  readonly volumes: readonly VolumeColumn[];
  /** Calls on a world; empty if the world has no row to show. */
  readonly examples: (world: World) => readonly Example[] | Promise<readonly Example[]>;
}

/** "12: alice.chen, bob.martin, …" */
export function listText(values: readonly string[], shown = 3): string {
  const rest = values.length > shown ? ", …" : "";
  return `${values.length}: ${values.slice(0, shown).join(", ")}${rest}`;
}

/** "10 %": a share that is not a weight in the config. */
export function shareText(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`;
}
