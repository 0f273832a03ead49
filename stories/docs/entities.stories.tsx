import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { buckets } from "./entities/buckets";
import { datasets } from "./entities/datasets";
import { events } from "./entities/events";
import { logs } from "./entities/logs";
import { occupancy } from "./entities/occupancy";
import { pools } from "./entities/pools";
import { portForwards } from "./entities/port-forwards";
import { profile } from "./entities/profile";
import { resources } from "./entities/resources";
import { tasks } from "./entities/tasks";
import { terminals } from "./entities/terminals";
import { usage } from "./entities/usage";
import { workflows } from "./entities/workflows";
import type { EntityDoc, Example } from "./parts/entity-doc";
import { EntityPage } from "./parts/entity-page";

const meta = preview.meta({ title: "Docs/Entities" });

export default meta;

/** The page of one generator, with examples from the world that the toolbar chooses. */
const pageOf = (entity: EntityDoc) => ({
  loaders: [
    async ({ globals }: { globals: Readonly<Record<string, unknown>> }) => ({
      examples: await entity.examples(worldOf(globals)),
    }),
  ],
  render: (
    _: unknown,
    { globals, loaded }: { globals: Readonly<Record<string, unknown>>; loaded: Record<string, unknown> },
  ) => (
    <EntityPage
      entity={entity}
      examples={loaded.examples as readonly Example[]}
      seed={worldOf(globals).config.seed}
    />
  ),
});

export const Workflows = meta.story(pageOf(workflows));
export const Tasks = meta.story(pageOf(tasks));
export const Pools = meta.story(pageOf(pools));
export const Resources = meta.story(pageOf(resources));
export const Occupancy = meta.story(pageOf(occupancy));
export const Usage = meta.story(pageOf(usage));
export const Logs = meta.story(pageOf(logs));
export const Events = meta.story(pageOf(events));
export const Buckets = meta.story(pageOf(buckets));
export const Datasets = meta.story(pageOf(datasets));
export const Profile = meta.story(pageOf(profile));
export const PortForwards = meta.story(pageOf(portForwards));
export const Terminals = meta.story(pageOf(terminals));
