import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./root";

const CONF = readFileSync(join(ROOT, "deploy/nginx.conf"), "utf8");

const foldersOf = (path: string) =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("("))
    .map(({ name }) => name);

const filesIn = (path: string): readonly string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

describe("nginx before the portal", () => {
  it("hands every page and door of the desks to the application, and nothing else", () => {
    const named =
      /location ~ \^\/\(([^)]+)\)\(\/\|\$\)/u.exec(CONF)?.[1]?.replaceAll("\\", "").split("|") ?? [];
    const desks = [...foldersOf("app"), ...foldersOf("app/(desk)"), ...ASSETS];
    expect([...named].sort()).toEqual(desks.sort());
  });

  it("lets files through to every door that takes one", () => {
    const doors = filesIn("app/api")
      .filter((path) => path.endsWith("route.ts"))
      .filter((path) => /readUpload|octet-stream/u.test(readFileSync(join(ROOT, path), "utf8")))
      .map((path) => path.replace(/^app|\/route\.ts$/gu, "").replaceAll("[id]", "7"));
    const wide = [...CONF.matchAll(/location ~ (\S+) \{\s+client_max_body_size 2/gu)].map(
      ([, pattern]) => new RegExp(pattern ?? "", "u"),
    );
    expect(doors.length).toBeGreaterThan(3);
    for (const door of doors)
      expect([door, wide.some((pattern) => pattern.test(door))]).toEqual([door, true]);
  });

  it("hands the public questions to the application", () => {
    for (const name of foldersOf("app/(public)"))
      expect(CONF).toMatch(new RegExp(`location [^{]*/[^{]*\\b${name}\\b[^{]*\\{`, "u"));
  });
});

/** What Next and `public` serve to the desks. */
const ASSETS = ["_next", "emblem.svg"];
