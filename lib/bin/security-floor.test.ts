import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Floor = Record<string, { floor: string; why: string }>;
type Lock = { packages: Record<string, { version?: string; hasInstallScript?: boolean; resolved?: string }> };

const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8")) as T;
const floors = read<Floor>("security-floor.json");
const lock = read<Lock>("package-lock.json");
const installed = Object.entries(lock.packages).map(([path, entry]) => ({
  name: path.split("node_modules/").at(-1) ?? path,
  version: entry.version ?? "0.0.0",
}));

describe("the lockfile", () => {
  it.each(Object.entries(floors))("holds %s at or above its safe version", (name, { floor }) => {
    const versions = installed.filter((entry) => entry.name === name).map((entry) => entry.version);
    expect(versions).not.toEqual([]);
    for (const version of versions) expect(compare(version, floor)).toBeGreaterThanOrEqual(0);
  });

  it("tells a version below the floor from one above", () => {
    expect(compare("16.4.5", "16.4.6")).toBeLessThan(0);
    expect(compare("16.10.0", "16.4.6")).toBeGreaterThan(0);
    expect(compare("0.35.5", "0.35.5")).toBe(0);
  });

  it("names no place to download from, so every registry serves it", () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith("http"))).toEqual([]);
  });
});

function compare(a: string, b: string): number {
  const parts = (version: string) => (version.split("-")[0] ?? "").split(".").map(Number);
  const [left, right] = [parts(a), parts(b)];
  const differing = left.findIndex((part, index) => part !== right[index]);
  return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}
