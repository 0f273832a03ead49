import type { EntityDoc } from "../parts/entity-doc";
import { buckets } from "./buckets";
import { datasets } from "./datasets";
import { events } from "./events";
import { logs } from "./logs";
import { occupancy } from "./occupancy";
import { pools } from "./pools";
import { portForwards } from "./port-forwards";
import { profile } from "./profile";
import { resources } from "./resources";
import { tasks } from "./tasks";
import { terminals } from "./terminals";
import { usage } from "./usage";
import { workflows } from "./workflows";

/** In the order of the pages. */
export const ENTITIES: readonly EntityDoc[] = [
  workflows,
  tasks,
  pools,
  resources,
  occupancy,
  usage,
  logs,
  events,
  buckets,
  datasets,
  profile,
  portForwards,
  terminals,
];
