import { cva, type VariantProps } from "class-variance-authority";

/** Styles shared by `Button`, `ButtonLink`, and `IconButton`. */
export const buttonVariants = cva(
  [
    "print:hidden inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium",
    // The browser draws its own background behind text, which hides text in a color for another one.
    "forced-colors:border-[ButtonText] forced-colors:bg-[ButtonFace] forced-colors:text-[ButtonText]",
    "transition-colors duration-100 cursor-pointer",
    "data-disabled:cursor-not-allowed data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-on-accent not-data-disabled:hover:bg-accent-hover",
        secondary:
          "border-border bg-surface text-text shadow-raised not-data-disabled:hover:bg-surface-hover data-popup-open:bg-surface-hover",
        ghost:
          "border-transparent text-text-muted not-data-disabled:hover:bg-surface-hover not-data-disabled:hover:text-text data-popup-open:bg-surface-hover data-popup-open:text-text",
        // In dark themes the danger color is light; a solid button would stand out too much.
        danger:
          "border-transparent bg-danger text-surface not-data-disabled:hover:opacity-90 dark:border-danger/40 dark:bg-danger-soft dark:text-danger",
      },
      size: {
        small: "h-7 px-2 text-xs [&_svg]:size-3.5",
        medium: "h-8 px-3 text-sm",
      },
      square: { true: "px-0", false: "" },
    },
    compoundVariants: [
      { square: true, size: "small", class: "w-7" },
      { square: true, size: "medium", class: "w-8" },
    ],
    defaultVariants: { variant: "secondary", size: "medium", square: false },
  },
);

export type ButtonVariants = Pick<VariantProps<typeof buttonVariants>, "variant" | "size">;
