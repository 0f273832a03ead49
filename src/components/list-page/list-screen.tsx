"use client";

import type { PageParameters } from "@/lib/list/list-source";
import type { ListDefinition } from "./list-definition";
import { ListPage } from "./list-page";
import { ListTable } from "./list-table";
import { useListPage } from "./use-list-page";
import { useListView } from "./use-list-view";

export interface ListScreenProps<Parameters extends PageParameters, Row> {
  definition: ListDefinition<Parameters, Row>;
}

/** A complete list screen. Its state is in the URL, see `useListView`. */
export function ListScreen<Parameters extends PageParameters, Row>({
  definition,
}: ListScreenProps<Parameters, Row>) {
  const list = useListPage(definition, useListView(definition));
  return (
    <ListPage list={list}>
      <ListTable list={list} />
    </ListPage>
  );
}
