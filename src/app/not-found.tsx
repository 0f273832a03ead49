import MapPinOffIcon from "lucide-react/icons/map-pin-off";
import { StateMessage } from "@/components/states/state-message";
import { ButtonLink } from "@/components/ui/button-link";

export default function NotFoundPage() {
  return (
    <StateMessage
      icon={MapPinOffIcon}
      title="There is no page at this address"
      actions={<ButtonLink href="/workflows">All workflows</ButtonLink>}
    >
      The link may be out of date, or has a typing error.
    </StateMessage>
  );
}
