import { useQuery } from "@tanstack/react-query";
import { noPicture } from "#.storybook/no-picture";
import preview from "#.storybook/preview";

/** Must fail, like the stories beside it; in a file of its own, so that its ten seconds pass beside theirs. */
const meta = preview.meta({
  title: "Workbench/Unsettled guard",
  tags: ["!dev", "!test", "!autodocs", "guard"],
  parameters: { ...noPicture("It must fail.") },
});

export default meta;

function AsksForEver() {
  useQuery({ queryKey: ["asks-for-ever"], queryFn: () => new Promise<string>(() => {}) });
  return <p>It asks for ever.</p>;
}

export const NeverSettles = meta.story({ render: () => <AsksForEver /> });
