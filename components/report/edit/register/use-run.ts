import { useState } from "react";

/** Does some work under a word for it; the work gives the sentence of what went wrong, or null. */
export type Run = (what: string, work: () => Promise<string | null>) => Promise<void>;

/** One thing at a time: what is being done, or the sentence of what went wrong. */
export function useRun() {
  const [doing, setDoing] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const run: Run = async (what, work) => {
    setDoing(what);
    setWrong(null);
    setWrong(await work());
    setDoing(null);
  };
  return { doing, wrong, run };
}
