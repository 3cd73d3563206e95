import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { guards } from "./guards";

it("the newest migration of guards says what the template and the workflow say", () => {
  const folder = new URL("../migrations/", import.meta.url);
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith("_guards"))
    .sort()
    .at(-1);
  expect(readFileSync(new URL(`${newest}/migration.sql`, folder), "utf8")).toBe(guards());
});
