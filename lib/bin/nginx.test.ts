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

  it("answers, wherever programs on other sites may read, the browser that asks first", () => {
    const open = CONF.split(/\n {4}location /u).filter((block) => block.includes("Allow-Origin"));
    expect(open.length).toBeGreaterThan(2);
    for (const block of open) {
      expect(block).toContain("add_header Access-Control-Allow-Headers If-None-Match always;");
      expect(block).toContain('add_header Access-Control-Expose-Headers "ETag, Content-Length" always;');
      expect(block).toContain("if ($request_method = OPTIONS) { return 204; }");
    }
    for (const block of CONF.split(/\n {4}location /u).filter((block) => block.includes("proxy_pass")))
      expect(block.replace(/location ~ \\\.json\$[^}]*\}[^}]*\}/u, "")).not.toContain("Allow-Origin");
  });

  it("tells caches between that an answer is compressed for whoever asked so", () => {
    expect(CONF).toMatch(/gzip_static on;\s+gzip_vary on;/u);
  });

  it("hands the public questions to the application", () => {
    for (const name of foldersOf("app/(public)"))
      expect(CONF).toMatch(new RegExp(`location [^{]*/[^{]*\\b${name}\\b[^{]*\\{`, "u"));
  });
});

/** What Next and `public` serve to the desks. */
const ASSETS = ["_next", "emblem.svg"];
