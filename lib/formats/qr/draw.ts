import type { QrCode } from "./write";
import type { Pixels } from "./read";

/** For tests: how the paper lay on the glass. */
export type Pose = {
  /** Pixels a module. */
  readonly scale: number;
  readonly degrees?: number;
  /** Grey levels a pixel strays at most; the straying is the same every time. */
  readonly noise?: number;
};

/** Grey of a code laid askew in the middle of white paper, as a scanner sees it. */
export function greyOf({ size, path }: QrCode, { scale, degrees = 0, noise = 0 }: Pose) {
  const dark = darkModules(path, size);
  const side = Math.ceil(size * scale * 1.6);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const stray = strays();
  const grey = new Uint8Array(side * side).map((_, at) => {
    const [x, y] = [(at % side) - side / 2, Math.floor(at / side) - side / 2];
    const column = Math.floor((x * cos + y * sin) / scale + size / 2);
    const row = Math.floor((y * cos - x * sin) / scale + size / 2);
    const level = dark.has(row * size + column) && column >= 0 && column < size ? 20 : 235;
    return Math.max(0, Math.min(255, level + (stray() - 0.5) * 2 * noise));
  });
  return { side, grey };
}

/** The same with four bytes a pixel. */
export function pictureOf(code: QrCode, pose: Pose): Pixels {
  const { side, grey } = greyOf(code, pose);
  const data = new Uint8ClampedArray(side * side * 4).map((_, at) =>
    at % 4 === 3 ? 255 : (grey[at >> 2] ?? 0),
  );
  return { width: side, height: side, data };
}

function darkModules(path: string, size: number): ReadonlySet<number> {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/gu)];
  return new Set(
    runs.flatMap(([, x, y, run]) =>
      Array.from({ length: Number(run) }, (_, step) => Number(y) * size + Number(x) + step),
    ),
  );
}

function strays(): () => number {
  let state = 7;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
