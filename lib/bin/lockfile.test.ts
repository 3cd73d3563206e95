import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "./root";

type Entry = { readonly optionalDependencies?: Readonly<Record<string, string>> };

const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, Entry>>;
};

it("names every optional package, those of other systems too, without which `npm ci` refuses the file", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !findFrom(path, name)),
  );
  expect([...new Set(missing)]).toEqual([]);
});

/** Looks beside the package and then in every folder above, as Node does. */
function findFrom(path: string, name: string): boolean {
  if (packages[`${path && `${path}/`}node_modules/${name}`]) return true;
  if (path === "") return false;
  const above = path.lastIndexOf("/node_modules/");
  return findFrom(above < 0 ? "" : path.slice(0, above), name);
}
