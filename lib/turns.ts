import { refuse } from "@/lib/report/refusal";

type Limits = {
  readonly atOnce: number;
  readonly waiting: number;
  /** Said to who comes when too many wait already. */
  readonly busy: string;
};

/** Runs heavy work a few at a time, in order; the rest waits. Refuses: too-many. */
export function turns({ atOnce, waiting, busy }: Limits): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running < atOnce) running += 1;
    else {
      if (queue.length >= waiting) throw refuse("too-many", busy);
      await new Promise<void>((resume) => queue.push(resume));
    }
    try {
      return await work();
    } finally {
      // The place is handed on, not given back, so that nobody slips in between.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
