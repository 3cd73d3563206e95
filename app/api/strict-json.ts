import { refuse } from "@/lib/report/refusal";

/** Deeper or with more names than any door asks for. */
const DEPTH = 8;
const NAMES = 8_000;

/**
 * Reads JSON that means one thing only: names twice in an object, or names that reach into prototypes,
 * are refused. Refuses: invalid.
 */
export function strictJson(text: string): unknown {
  const value = parsed(text);
  const open: (Set<string> | null)[] = [];
  let names = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{" || sign === "[") open.push(sign === "{" ? new Set() : null);
    if (sign === "}" || sign === "]") open.pop();
    if (open.length > DEPTH) throw refuse("invalid", "请求的层次过深");
    if (sign !== '"') continue;
    const end = endOfString(text, at);
    if (isName(text, end)) {
      names += 1;
      if (names > NAMES) throw refuse("invalid", "请求的内容过多");
      take(open.at(-1) ?? null, String(JSON.parse(text.slice(at, end))));
    }
    at = end - 1;
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse("invalid", "请求的内容不是 JSON");
  }
}

/** Past the closing quote of the string that begins at `start`; the text is known to be JSON. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function isName(text: string, end: number): boolean {
  let at = end;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return text[at] === ":";
}

function take(names: Set<string> | null, name: string): void {
  if (name === "__proto__" || name === "constructor" || name === "prototype" || names?.has(name)) {
    throw refuse("invalid", "请求中有重复或不允许的名称");
  }
  names?.add(name);
}
