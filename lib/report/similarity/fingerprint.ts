import { clausesOf } from "./essence";

/** A piece of prose as the set of its runs of three signs: `runs` to look up, `bits` to look up in. */
export type Fingerprint = {
  /** Signs of the prose that count. */
  readonly length: number;
  readonly runs: Uint32Array;
  readonly bits: Uint32Array;
};

/** The fingerprint of what an office writes for itself in a text; `names` are the ones it goes by. */
export function fingerprintOf(text: string, names: RegExp | null): Fingerprint {
  const clauses = clausesOf(text, names);
  const runs = distinct(clauses.flatMap(({ essence }) => runsOf(essence)));
  return {
    length: clauses.reduce((sum, { essence }) => sum + essence.length, 0),
    runs,
    bits: bitsOf(runs),
  };
}

/** How much of one piece of prose stands in another as well, 0 to 1; a thirtieth too much at most. */
export function shareOf(own: Fingerprint, other: Fingerprint): number {
  const { runs } = own;
  const { bits } = other;
  const last = bits.length * 32 - 1;
  let shared = 0;
  for (const run of runs) {
    const place = run & last;
    shared += ((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1;
  }
  return runs.length === 0 ? 0 : shared / runs.length;
}

/** Every run of three signs as a number. */
export function runsOf(essence: string): number[] {
  const runs: number[] = [];
  for (let i = 0; i + 3 <= essence.length; i += 1) runs.push(mixed(essence, i));
  return runs;
}

function distinct(runs: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(runs).sort();
  return sorted.filter((run, i) => i === 0 || run !== sorted[i - 1]);
}

function mixed(text: string, at: number): number {
  let hash = Math.imul(text.charCodeAt(at), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ text.charCodeAt(at + 1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ text.charCodeAt(at + 2), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A power of two of bits, at least 32 a run: of runs that are not there, one in 32 seems to be. */
function bitsOf(runs: Uint32Array): Uint32Array {
  const size = 2 ** Math.max(5, Math.ceil(Math.log2(runs.length * 32 + 1)));
  const bits = new Uint32Array(size / 32);
  for (const run of runs) {
    const place = run & (size - 1);
    bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  return bits;
}
