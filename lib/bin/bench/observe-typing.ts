/** What a page tells of digits typed into it. */
export type Observed = {
  /** From each key to the paint that shows it, milliseconds. */
  readonly paints: readonly number[];
  /** React components drawn for each key: by its event and by what it put off until after its paint. */
  readonly drawn: readonly number[];
};

declare global {
  var typingObserved: { paints: number[]; drawn: number[] };
}

type Fiber = {
  readonly tag: number;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
};

/**
 * Runs in the page before anything else, without anything from outside. React reports each commit to the hook
 * of its developer tools, also in production: the components that really ran in it are counted.
 */
export function observe(): void {
  const FUNCTIONS = new Set([0, 1, 11, 14, 15]);
  const PERFORMED_WORK = 1;
  const observed = { paints: [] as number[], drawn: [] as number[] };
  /** What a key puts off is drawn in the frame after its own. */
  const PUT_OFF_FRAMES = 3;
  let drawn = 0;

  // As the developer tools do: below a node whose children are the same objects nothing ran.
  const count = (fiber: Fiber, before: Fiber | null): number => {
    const ran = FUNCTIONS.has(fiber.tag) && before !== fiber && (fiber.flags & PERFORMED_WORK) !== 0;
    let sum = ran ? 1 : 0;
    if (before && before.child === fiber.child) return sum;
    for (let child = fiber.child; child; child = child.sibling) sum += count(child, child.alternate);
    return sum;
  };

  Object.assign(globalThis, {
    typingObserved: observed,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
      onCommitFiberRoot: (_: number, root: { current: Fiber }) => {
        drawn += count(root.current, root.current.alternate);
      },
    },
  });

  const afterThisTask = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };

  const afterIts = (frames: number, then: () => void) =>
    requestAnimationFrame(() => (frames > 1 ? afterIts(frames - 1, then) : afterThisTask(then)));

  const onKey = ({ key, timeStamp }: KeyboardEvent) => {
    if (!/^\d$/u.test(key)) return;
    drawn = 0;
    afterIts(1, () => observed.paints.push(performance.now() - timeStamp));
    afterIts(PUT_OFF_FRAMES, () => observed.drawn.push(drawn));
  };

  addEventListener("keydown", onKey, true);
}

/** As many inputs as the real form has, with sums, and nothing else: the least a browser needs for a key. */
export function plainForm(): string {
  const row = (y: number) => {
    const cells = Array.from({ length: 6 }, (_, x) => {
      const id = y === 0 && x === 0 ? "applications:result:granted|natural" : `c${y}-${x}`;
      return `<td><input id="${id}" value="0"></td>`;
    });
    return `<tr>${cells.join("")}<td><output>0</output></td></tr>`;
  };
  return `<!doctype html><table>${Array.from({ length: 31 }, (_, y) => row(y)).join("")}</table><script>
    document.addEventListener("input", ({ target }) => {
      const row = target.closest("tr");
      let sum = 0;
      for (const { value } of row.querySelectorAll("input")) sum += Number(value);
      row.querySelector("output").textContent = sum;
    });
  </script>`;
}
