"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Looks again every little while, as long as something is under way and somebody is looking. */
export function Watch() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}

const EVERY = 1_500;
