import MapPinOffIcon from "lucide-react/icons/map-pin-off";
import type { Metadata } from "next";
import { StateMessage } from "@/components/states/state-message";
import { ButtonLink } from "@/components/ui/button-link";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFoundPage() {
  return (
    <StateMessage
      icon={MapPinOffIcon}
      title="Page not found"
      actions={<ButtonLink href="/workflows">All workflows</ButtonLink>}
    >
      The link may be outdated or mistyped.
    </StateMessage>
  );
}
