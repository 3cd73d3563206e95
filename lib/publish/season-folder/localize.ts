/**
 * A page of the portal as a plain file: its links lead from file to file, wherever the folder is put, and what only
 * the application can answer is left out. `there` are the paths of the folder.
 */
export function localize(page: string, path: string, place: Place): string {
  return page
    .replace(/<search>[^]*?<\/search>/gu, "")
    .replace(/ (href|src)="(\/(?!\/)[^"]*)"/gu, (_, attribute: string, address: string) => {
      const target = targetOf(address, path, place);
      return target === null ? "" : ` ${attribute}="${target}"`;
    });
}

export type Place = {
  readonly there: ReadonlySet<string>;
  /** Where the whole portal stands, for what is not in the folder; empty: nowhere. */
  readonly origin: string;
};

function targetOf(address: string, path: string, { there, origin }: Place): string | null {
  const [, bare = "", rest = ""] = /^\/([^?#]*)(.*)$/u.exec(address) ?? [];
  const file = bare === "" || bare.endsWith("/") ? `${bare}index.html` : bare;
  if (!there.has(file)) return origin === "" ? null : `${origin}${address}`;
  return `${relative(path, file)}${rest}`;
}

/** From one file of the folder to another. */
function relative(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const goal = to.split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === goal[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...goal.slice(shared)].join("/");
}
