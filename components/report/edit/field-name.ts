import type { Entry } from "@/lib/report/draft";

/** What stands in the fields, by field name. */
export type Raws = Record<string, string>;

/** The name of an entry's field: react-hook-form nests on dots, commas and brackets, so these are written out. */
export function fieldName(key: string): string {
  return key.replace(/[%.,[\]"'`]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** The key of a field: the way back. */
export function keyOfField(name: string): string {
  return name.replace(/%([0-9a-f]{2})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The entries of a draft as the rules read them. */
export function entriesOf(raws: Raws): readonly Entry[] {
  return Object.entries(raws).map(([name, raw]) => ({ key: keyOfField(name), raw }));
}

/** The fields of a draft as it was read from the server. */
export function rawsOf(entries: readonly Entry[]): Raws {
  return Object.fromEntries(entries.map(({ key, raw }) => [fieldName(key), raw]));
}
