import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import preview from "#.storybook/preview";
import { Badge } from "@/components/ui/badge";

const meta = preview.meta({
  title: "Components/Badge",
  component: Badge,
  parameters: { layout: "padded" },
});

export default meta;

export const Tones = meta.story({
  render: () => (
    <div className="flex flex-wrap gap-2">
      {(["neutral", "info", "success", "warning", "danger"] as const).map((tone) => (
        <Badge key={tone} tone={tone}>
          {tone}
        </Badge>
      ))}
      <Badge tone="warning">
        <TriangleAlertIcon aria-hidden />3 warnings
      </Badge>
    </div>
  ),
});
