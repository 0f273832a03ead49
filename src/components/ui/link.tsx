import { cva, type VariantProps } from "class-variance-authority";
import NextLink from "next/link";
import type { ComponentProps } from "react";
import { cn } from "@/lib/class-names";

const linkVariants = cva("rounded-sm underline-offset-4 transition-colors duration-100", {
  variants: {
    variant: {
      /** In running text: colored and underlined. */
      inline: "text-accent-text underline decoration-from-font hover:decoration-2",
      /** In tables and lists, where the context implies a link. */
      subtle: "text-text hover:text-accent-text hover:underline",
      muted: "text-text-muted hover:text-text hover:underline",
      plain: "",
    },
  },
  defaultVariants: { variant: "inline" },
});

export interface LinkProps extends ComponentProps<typeof NextLink>, VariantProps<typeof linkVariants> {}

/** A link within the console. */
export function Link({ variant, className, ...props }: LinkProps) {
  return <NextLink className={cn(linkVariants({ variant }), className)} {...props} />;
}
