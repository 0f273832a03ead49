import { useQuery } from "@tanstack/react-query";
import { noPicture } from "#.storybook/no-picture";
import preview from "#.storybook/preview";

/**
 * Stories that must fail, each by one of the checks that every story undergoes. They are neither in the sidebar nor among
 * the tests; an end-to-end test runs them by their tag and expects each failure.
 */
const meta = preview.meta({
  title: "Workbench/Guards",
  tags: ["!dev", "!test", "!autodocs", "guard"],
  parameters: { ...noPicture("It must fail.") },
});

export default meta;

function Asks() {
  useQuery({
    queryKey: ["guards"],
    queryFn: ({ signal }) => fetch("/api/nobody-answers?page=1", { signal }).then(String, String),
  });
  return <p>It asks.</p>;
}

export const UnhandledRequest = meta.story({ render: () => <Asks /> });

export const ConsoleError = meta.story({
  render: () => <p>It complains.</p>,
  play: () => {
    console.error("Something is wrong with %s", "this story");
  },
});

export const NotAccessible = meta.story({ render: () => <button type="button" /> });
