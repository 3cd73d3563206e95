"use client";

import { useEffect, useState } from "react";

/** What is being done, with a bar once it takes longer than a second. */
export function Working({ doing }: { readonly doing: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="text-ink-soft">
      <p>{doing}</p>
      {slow && <progress aria-label={doing} className="mt-1 h-2 w-full max-w-sm" />}
    </div>
  );
}
