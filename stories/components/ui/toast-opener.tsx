import type { Decorator } from "@storybook/nextjs";
import { Button } from "@/components/ui/button";
import { type ToastMessage, ToastProvider, useToast } from "@/components/ui/toasts";

/** A button that shows a toast. */
export function ToastOpener({ message }: { message: ToastMessage }) {
  const show = useToast();
  return <Button onClick={() => show(message)}>Show the message</Button>;
}

export const withToasts: Decorator = (Story) => (
  <ToastProvider>
    <div className="min-h-40">
      <Story />
    </div>
  </ToastProvider>
);
