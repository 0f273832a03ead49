import DatabaseIcon from "lucide-react/icons/database";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import type { ListDefinition } from "@/components/list-page/list-definition";
import { EmptyState } from "@/components/states/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { getListDatasetsQueryKey, listDatasets } from "@/lib/api/generated";
import type { DataListEntry, ListDatasetsParams } from "@/lib/api/generated.schemas";
import { usableValues } from "@/lib/filters/resolve-chips";
import { formatNumber } from "@/lib/format/number";
import { toIsoTime } from "@/lib/format/time";
import { sorted, withoutMissing } from "@/lib/list/request-parameters";

/** A minimal list page. */
export const datasetList: ListDefinition<ListDatasetsParams, DataListEntry> = {
  key: "example-datasets",
  title: "Datasets",
  noun: "dataset",
  source: { keyOf: getListDatasetsQueryKey, load: listDatasets },
  toRequest(chips, _order, fields) {
    const values = usableValues(chips, fields);
    return withoutMissing({ name: values.get("name")?.[0], users: sorted(values.get("user")) });
  },
  columns: [
    {
      id: "name",
      title: "Name",
      width: 240,
      flexible: true,
      alwaysVisible: true,
      exported: ({ name }) => name,
      cell: ({ name }) => name,
    },
    {
      id: "bucket",
      title: "Bucket",
      width: 160,
      exported: ({ bucket }) => bucket,
      cell: ({ bucket }) => bucket,
    },
    {
      id: "files",
      title: "Files",
      width: 96,
      align: "end",
      exported: ({ num_files }) => num_files,
      cell: ({ num_files: n }) => n && formatNumber(n),
    },
    {
      id: "created",
      title: "Created",
      width: 140,
      exported: (row) => toIsoTime(row.create_time),
      cell: (row) => <RelativeTime value={row.create_time} />,
    },
  ],
  order: "fixed",
  filterFields: (namesOf) => [
    { kind: "text", key: "name", label: "Name", hint: "Part of the name", single: true },
    { kind: "async", key: "user", label: "User", hint: "Created by", loadOptions: namesOf("user") },
  ],
  defaultField: "name",
  filterPlaceholder: "Filter by name, user …",
  presets: [],
  hrefOf: ({ name }) => `/datasets/${encodeURIComponent(name)}`,
  emptyState: (
    <EmptyState icon={DatabaseIcon} title="No datasets yet" help="Outputs of workflows become datasets." />
  ),
};

/** Removes the stored columns and density of the list. */
export function forgetTable(): void {
  for (const key of Object.values(tableStorageKeys(datasetList.key))) localStorage.removeItem(key);
}
