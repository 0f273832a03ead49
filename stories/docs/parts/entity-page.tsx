import type { ReactNode } from "react";
import { MOCK_CONFIG } from "@/mocks/seed/types";
import { VOLUME_PRESETS } from "@/mocks/seed/volumes";
import { DocTable } from "./doc-table";
import type { EntityDoc, Example } from "./entity-doc";
import { ExampleBlock } from "./example-block";
import { SharesTable } from "./shares-table";

export interface EntityPageProps {
  entity: EntityDoc;
  /** Generated from the world that the toolbar selects. */
  examples: readonly Example[];
  /** Seed of that world. */
  seed: number;
}

/** Reference page of one generator. Distributions and counts are read from the config. */
export function EntityPage({ entity, examples, seed }: EntityPageProps) {
  const distributions = entity.weights(MOCK_CONFIG);
  const sources = entity.sources(MOCK_CONFIG);
  return (
    <main className="mx-auto flex max-w-4xl flex-col gap-8 px-4 py-8 sm:px-8">
      <header className="flex flex-col gap-3">
        <h1 className="text-2xl font-semibold">{entity.title}</h1>
        <p className="max-w-prose text-base text-text-muted">{entity.summary}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          <Place term="In a world" texts={[entity.member]} />
          <Place term="Generator" texts={[entity.file]} />
          <Place term="Patterns" texts={[entity.patternsFile]} />
          <Place term="Handlers" texts={[entity.handlers]} />
          <Place term="Answers" texts={entity.endpoints} />
        </dl>
      </header>

      <Part title={`Example, seed ${seed}`}>
        {examples.length === 0 ? (
          <p className="text-text-muted">This world has no row to show. Choose a larger volume above.</p>
        ) : (
          examples.map((example) => <ExampleBlock key={example.call} example={example} />)
        )}
      </Part>

      <Part title="Fields">
        {entity.tables.map(({ type, fields }) => (
          <div key={type} className="flex flex-col gap-2">
            <h3 className="font-mono text-xs text-text-muted">{type}</h3>
            <DocTable
              caption={`Fields of ${type}`}
              headers={["Field", "Unit or format", "Meaning"]}
              rows={Object.entries(fields).map(([name, text]) => [name, ...text])}
            />
          </div>
        ))}
      </Part>

      <Part title="Distributions">
        {distributions.map((distribution) => (
          <SharesTable key={distribution.key} distribution={distribution} />
        ))}
        {sources.length > 0 && (
          <DocTable
            caption="Other patterns that rows are drawn from"
            headers={["Key in MOCK_CONFIG", "Current value"]}
            rows={sources.map(({ key, text }) => [key, text])}
          />
        )}
      </Part>

      <Part title="Methods">
        <DocTable caption="Methods" headers={["Member", "Returns"]} rows={Object.entries(entity.methods)} />
      </Part>

      {entity.filters && (
        <Part title="Filters">
          <DocTable
            caption="Filters"
            headers={["Filter", "Query parameter", "Matching rows"]}
            rows={Object.entries(entity.filters).map(([name, { parameter, meaning }]) => [
              name,
              parameter === null ? "none" : <code key="parameter">{parameter}</code>,
              meaning,
            ])}
          />
        </Part>
      )}

      <Part title="Volumes">
        <DocTable
          caption="Counts by volume"
          headers={["Volume", ...entity.volumes.map(({ name }) => name)]}
          rows={Object.entries(VOLUME_PRESETS).map(([preset, volume]) => [
            preset,
            ...entity.volumes.map(({ count }) => count(volume)),
          ])}
        />
      </Part>
    </main>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4">
      <h2 className="border-b pb-1 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Place({ term, texts }: { term: string; texts: readonly string[] }) {
  return (
    <>
      <dt className="col-start-1 text-text-muted">{term}</dt>
      {texts.map((text) => (
        <dd key={text} className="col-start-2 min-w-0 break-words font-mono text-xs leading-5">
          {text}
        </dd>
      ))}
    </>
  );
}
