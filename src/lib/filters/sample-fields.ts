import type { AsyncFilterField, EnumFilterField, FilterField, TextFilterField } from "./filter-types.ts";

// Fields shared by the tests of this folder.

export const nameField: TextFilterField = { kind: "text", key: "name", label: "Name" };

export const statusField: EnumFilterField = {
  kind: "enum",
  key: "status",
  label: "Status",
  options: [
    { value: "RUNNING", label: "Running" },
    { value: "PENDING", label: "Pending" },
    { value: "FAILED", label: "Failed" },
    { value: "FAILED_CANCELED", label: "Failed: canceled" },
    { value: "FAILED_IMAGE_PULL", label: "Failed: image pull" },
  ],
};

export const poolField: AsyncFilterField = {
  kind: "async",
  key: "pool",
  label: "Pool",
  loadOptions: () => Promise.resolve([]),
};

export const sampleFields: readonly FilterField[] = [
  nameField,
  statusField,
  poolField,
  { kind: "date-range", key: "submitted", label: "Submitted", single: true },
  {
    kind: "text",
    key: "label",
    label: "Label",
    comparison: "is",
    validate: (value) => (value.includes("=") ? null : "A label must be key=value."),
  },
];
