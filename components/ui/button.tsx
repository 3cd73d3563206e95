import type { ButtonHTMLAttributes } from "react";
import Link from "next/link";
import type { ReactNode } from "react";

export type Look = "primary" | "plain" | "danger";

/** A button of one of three looks; one primary on a page. */
export function Button({ look = "plain", type = "button", className = "", ...rest }: ButtonProps) {
  return <button type={type} className={`${BASE} ${LOOKS[look]} ${className}`} {...rest} />;
}

/** A link that leads to the next step, dressed as the button it stands for. */
export function ButtonLink({ look = "plain", href, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={`${BASE} ${LOOKS[look]} no-underline`}>
      {children}
    </Link>
  );
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { readonly look?: Look };

type ButtonLinkProps = { readonly look?: Look; readonly href: string; readonly children: ReactNode };

const BASE =
  "inline-flex min-h-10 items-center justify-center rounded-md border px-4 py-1.5 text-base font-medium disabled:opacity-60";

const LOOKS: Readonly<Record<Look, string>> = {
  primary: "border-accent bg-accent text-white hover:border-accent-deep hover:bg-accent-deep",
  plain: "border-edge bg-white text-ink hover:bg-tint",
  danger: "border-error bg-white text-error hover:bg-error-tint",
};
