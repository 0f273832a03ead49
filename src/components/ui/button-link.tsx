import NextLink from "next/link";
import type { ComponentProps } from "react";
import { cn } from "@/lib/class-names";
import { type ButtonVariants, buttonVariants } from "./button-variants";

export interface ButtonLinkProps extends ComponentProps<typeof NextLink>, ButtonVariants {}

/** A link styled as a `Button`. */
export function ButtonLink({ variant, size, className, ...props }: ButtonLinkProps) {
  return <NextLink className={cn(buttonVariants({ variant, size }), className)} {...props} />;
}
