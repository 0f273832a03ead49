"use client";

import { Button as BaseButton } from "@base-ui/react/button";
import { cn } from "@/lib/class-names";
import { type ButtonVariants, buttonVariants } from "./button-variants";
import { Spinner } from "./spinner";

export interface ButtonProps extends Omit<BaseButton.Props, "className">, ButtonVariants {
  className?: string;
  /** Shows a spinner and ignores clicks. The button keeps the focus. */
  loading?: boolean;
}

/** An action. For navigation use `ButtonLink`. */
export function Button({
  variant,
  size,
  loading = false,
  className,
  disabled,
  children,
  ...props
}: ButtonProps) {
  return (
    <BaseButton
      className={cn(buttonVariants({ variant, size }), className)}
      disabled={disabled === true || loading}
      focusableWhenDisabled={loading}
      aria-busy={loading || undefined}
      {...props}
    >
      {loading && <Spinner />}
      {children}
    </BaseButton>
  );
}
