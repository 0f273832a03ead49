import type { ListEntity, Property } from "./list-entity.ts";

/** Columns that are visible at first; the others are in the column menu. */
const VISIBLE = 8;

interface CellKind {
  /** Pixels. */
  readonly width: number;
  readonly isNumber?: boolean;
  readonly cell: (property: Property) => string;
  /** Unit of the plain value in exports. */
  readonly unit?: string;
  /** Import lines that the cell needs. */
  readonly imports: (property: Property) => readonly string[];
}

const EMPTY_VALUE = `import { emptyValue } from "@/lib/format/empty-value";`;

const CELLS: Readonly<Record<Property["kind"], CellKind>> = {
  text: {
    width: 160,
    cell: ({ key, isRequired }) => (isRequired ? key : `${key} ?? emptyValue`),
    imports: ({ isRequired }) => (isRequired ? [] : [EMPTY_VALUE]),
  },
  time: {
    width: 124,
    cell: ({ key }) => `<RelativeTime value={${key}} />`,
    imports: () => [`import { RelativeTime } from "@/components/ui/relative-time";`],
  },
  duration: {
    width: 100,
    isNumber: true,
    unit: "seconds",
    cell: ({ key }) => `<Duration seconds={${key}} />`,
    imports: () => [`import { Duration } from "@/components/ui/duration";`],
  },
  bytes: {
    width: 100,
    isNumber: true,
    unit: "bytes",
    cell: ({ key }) => `formatBytes(${key})`,
    imports: () => [`import { formatBytes } from "@/lib/format/bytes";`],
  },
  number: {
    width: 100,
    isNumber: true,
    cell: ({ key }) => `formatNumber(${key})`,
    imports: () => [`import { formatNumber } from "@/lib/format/number";`],
  },
  flag: { width: 100, cell: ({ key }) => `${key} ? "Yes" : "No"`, imports: () => [] },
};

/** The elements of the array of columns, one for each property. The first column is the row's name. */
export function columnLines({ properties }: ListEntity): string {
  return properties.map((property, place) => `  ${columnOf(property, place)},`).join("\n");
}

/** The import lines of the columns file. */
export function columnImports({ row, properties }: ListEntity): string {
  const needed = properties.flatMap((property) => CELLS[property.kind].imports(property));
  return [
    `import type { DataTableColumn } from "@/components/data-table/types";`,
    `import type { ${row} } from "@/lib/api/generated.schemas";`,
    ...new Set(needed),
  ].join("\n");
}

function columnOf(property: Property, place: number): string {
  const { width, isNumber, unit, cell } = CELLS[property.kind];
  const first = "flexible: true, pinned: true, alwaysVisible: true";
  const parts = [
    `id: "${idOf(property.key)}"`,
    `title: "${titleOf(property.key)}"`,
    `width: ${place === 0 ? 200 : width}`,
    ...(place === 0 ? [first] : []),
    ...(isNumber ? [`align: "end"`] : []),
    ...(place >= VISIBLE ? ["hiddenByDefault: true"] : []),
    ...(unit === undefined ? [] : [`exportedTitle: "${titleOf(property.key)} (${unit})"`]),
    `exported: ({ ${property.key} }) => ${exportedValue(property)}`,
    `cell: ({ ${property.key} }) => ${cell(property)}`,
  ];
  return `{ ${parts.join(", ")} }`;
}

/** The plain value of a cell; times are already ISO 8601 in UTC. */
function exportedValue({ key, kind, isRequired }: Property): string {
  if (kind !== "flag") return key;
  return isRequired ? `String(${key})` : `${key} === undefined ? undefined : String(${key})`;
}

/** `createdAt` of `created_at`: addresses do not allow underscores. */
function idOf(key: string): string {
  return key.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** `Created at` of `created_at`, and `Size` of `size_bytes`: cells show the unit. */
function titleOf(key: string): string {
  const words = key.replace(/_bytes$/, "").replaceAll("_", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
