import type { PublicFolder } from "./public-folder";

/** What stands at an address of the public side. */
export type Found =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "gone"; readonly path: string }
  | { readonly kind: "missing" }
  | { readonly kind: "not-ours" };

/** Pages kept for answers that are no 200; names that begin with `_` or `.` are never served. */
export const NOT_FOUND_PAGE = "_pages/404.html";
export const SEARCH_DOWN_PAGE = "_pages/503.html";
export const VERIFICATION_DOWN_PAGE = "_pages/503-verify.html";
/** Beside a withdrawn page: what is said in its place. */
export const TOMBSTONE = "gone.html";

/** Finds what the folder has for the target of a request; the rest is for others to answer. */
export async function find(folder: PublicFolder, target: string): Promise<Found> {
  const raw = target.split(/[?#]/u, 1)[0] ?? "";
  const names = namesIn(raw);
  if (!names) return { kind: "not-ours" };
  const path = names.join("/");
  const inside = raw.endsWith("/") ? `${path && `${path}/`}index.html` : path;
  if (names.every(isServed)) {
    if (await folder.has(inside)) return { kind: "file", path: inside };
    if (await folder.has(`${path}/${TOMBSTONE}`)) return { kind: "gone", path: `${path}/${TOMBSTONE}` };
    if (!raw.endsWith("/") && (await folder.has(`${path}/index.html`)))
      return { kind: "moved", to: `${raw}/${target.slice(raw.length)}` };
  }
  return (await isOurs(folder, names)) ? { kind: "missing" } : { kind: "not-ours" };
}

/** The names between the slashes; null for what cannot be an address of ours. */
function namesIn(raw: string): readonly string[] | null {
  if (!raw.startsWith("/")) return null;
  try {
    const names = decodeURIComponent(raw).slice(1).replace(/\/$/u, "").split("/");
    return names.length === 1 && names[0] === "" ? [] : names;
  } catch {
    return null;
  }
}

/** Plain names only: no parent folder, no hidden or compressed file, no page under a second address. */
function isServed(name: string): boolean {
  return (
    /^[a-z0-9][a-z0-9.-]*$/iu.test(name) &&
    !/\.(gz|br|tmp)$/u.test(name) &&
    name !== "index.html" &&
    name !== TOMBSTONE
  );
}

/** Under a known region, and under what the publisher keeps beside them, nobody else answers. */
async function isOurs(folder: PublicFolder, names: readonly string[]): Promise<boolean> {
  const [first] = names;
  if (first === undefined || !isServed(first)) return false;
  // Receipts of what is not published, and numbers: the application knows them.
  if (first === "verify") return names.length !== 2 || names[1]?.endsWith(".json") === true;
  return OWN.includes(first) || folder.has(`${first}/index.html`);
}

const OWN = ["assets", "guide", "open-data"];
