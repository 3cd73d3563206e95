import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PRODUCT } from "@/components/ui/product";
import "./globals.css";

/** Rendered per request: a page made at build time could not carry the nonce of the content policy. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: PRODUCT, template: `%s · ${PRODUCT}` },
  icons: { icon: "/emblem.svg" },
  robots: { index: false, follow: false },
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  );
}
