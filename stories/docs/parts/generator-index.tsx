import { ENTITIES } from "../entities/all";

/** All generators, with links to their reference pages. */
export function GeneratorIndex() {
  return (
    <table>
      <thead>
        <tr>
          <th>Page</th>
          <th>In a world</th>
          <th>Answers</th>
        </tr>
      </thead>
      <tbody>
        {ENTITIES.map(({ title, member, endpoints }) => (
          <tr key={member}>
            <td>
              <a
                href={`?path=/story/docs-entities--${title.toLowerCase().replaceAll(" ", "-")}`}
                target="_top"
              >
                {title}
              </a>
            </td>
            <td>
              <code>{member}</code>
            </td>
            <td>{endpoints.join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
