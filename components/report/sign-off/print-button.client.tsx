"use client";

import { Button } from "@/components/ui/button";
import { useReady } from "@/components/ui/use-ready";

/** The browser's own print, where the paper and the printer are chosen. */
export function PrintButton() {
  const ready = useReady();
  return (
    <Button look="primary" disabled={!ready} onClick={() => window.print()}>
      打印
    </Button>
  );
}
