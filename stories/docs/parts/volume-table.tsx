import { VOLUME_PRESETS } from "@/mocks/seed/volumes";
import { BUCKETS, DATASETS, LOG_LINES, NODES_PER_POOL, POOLS, WORKFLOWS } from "./volumes";

const COLUMNS = [WORKFLOWS, POOLS, NODES_PER_POOL, BUCKETS, DATASETS, LOG_LINES];

/** The toolbar's presets from `src/mocks/seed/volumes.ts`. */
export function VolumeTable() {
  return (
    <table>
      <thead>
        <tr>
          <th>Volume</th>
          {COLUMNS.map(({ name }) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(VOLUME_PRESETS).map(([preset, volume]) => (
          <tr key={preset}>
            <td>
              <strong>{preset}</strong>
            </td>
            {COLUMNS.map(({ name, count }) => (
              <td key={name}>{count(volume)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
