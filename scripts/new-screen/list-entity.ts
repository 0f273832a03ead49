/** A list of the contract that a list page can show. */
export interface ListEntity {
  /** Lower case, plural and singular: `pools`, `pool`. */
  readonly names: string;
  readonly name: string;
  /** Of the endpoint that lists it: `/api/pool`. */
  readonly path: string;
  /** Type of a row in the generated client: `PoolResourceUsage`. */
  readonly row: string;
  readonly properties: readonly Property[];
}

/** A property of a row that fits in a cell. */
export interface Property {
  /** As the contract spells it: `created_at`. */
  readonly key: string;
  readonly kind: "text" | "time" | "duration" | "bytes" | "number" | "flag";
  readonly isRequired: boolean;
}

/** The parts of an OpenAPI document that matter here. */
export interface Contract {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/**
 * The lists of the contract that need no parameter in their path and whose rows are objects, sorted by name.
 *
 * @example
 * listEntities(contract).map(({ names }) => names); // ["buckets", "collections", "credentials", …]
 */
export function listEntities(contract: Contract): ListEntity[] {
  return Object.entries(contract.paths)
    .flatMap(([path, { get }]) => {
      const names = get === undefined ? undefined : /^list([A-Z][a-z]+)s$/.exec(get.operationId)?.[1];
      if (get === undefined || names === undefined || path.includes("{")) return [];
      const page = resolve(contract, get.responses["200"]?.content?.["application/json"]?.schema);
      const rowReference = page?.properties?.entries?.items?.$ref;
      const row = resolve(contract, page?.properties?.entries?.items);
      if (rowReference === undefined || row?.properties === undefined) return [];
      const name = names.toLowerCase();
      const properties = propertiesOf(contract, row);
      return [{ names: `${name}s`, name, path, row: nameIn(rowReference), properties }];
    })
    .toSorted((one, other) => (one.names < other.names ? -1 : 1));
}

function propertiesOf(contract: Contract, { properties = {}, required = [] }: Schema): Property[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const kind = kindOf(schema.description ?? "", resolve(contract, schema));
    return kind === undefined || !/^[a-z][a-z_]*$/.test(key)
      ? []
      : [{ key, kind, isRequired: required.includes(key) }];
  });
}

/** Objects and arrays do not fit in a cell. */
function kindOf(description: string, schema: Schema | undefined): Property["kind"] | undefined {
  switch (schema?.type) {
    case "string":
      return schema.format === "date-time" ? "time" : "text";
    case "number":
    case "integer":
      if (/\bseconds\b/i.test(description)) return "duration";
      return /\bbytes\b/i.test(description) ? "bytes" : "number";
    case "boolean":
      return "flag";
    default:
      return undefined;
  }
}

function resolve({ components }: Contract, schema: Schema | undefined): Schema | undefined {
  return schema?.$ref === undefined ? schema : components.schemas[nameIn(schema.$ref)];
}

/** `PoolPage` of `#/components/schemas/PoolPage`. */
function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}
