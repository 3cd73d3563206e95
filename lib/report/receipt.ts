/** 回执: what is registered, and for good under which number. */
export type Receipt = {
  /** Of a submission, or of a publication. */
  readonly kind: ReceiptKind;
  /** As receiptNumber writes it. */
  readonly number: string;
  readonly at: Date | string;
  /** Of the canonical content. */
  readonly sha256: string;
};

export type ReceiptKind = "submission" | "publication";

/** What a receipt number says; `id` of the revision or publication. */
export type ReceiptNumber = {
  readonly kind: ReceiptKind;
  readonly year: number;
  readonly id: number;
  /** The beginning of the digest: who has not seen the receipt cannot guess its number. */
  readonly digest: string;
};

const DIGEST = 8;
const LETTERS = { submission: "BS", publication: "GK" } as const;

/** `BS-2025-000123-9F3A7C21`: 报送 or 公开, the report year, a running number, the digest's beginning. */
export function receiptNumber(of: Omit<ReceiptNumber, "digest"> & { readonly sha256: string }): string {
  const { kind, year, id, sha256 } = of;
  return [LETTERS[kind], year, String(id).padStart(6, "0"), sha256.slice(0, DIGEST).toUpperCase()].join("-");
}

/** A receipt number as somebody types it: in any case, with or without hyphens and spaces. Null for what is none. */
export function readReceiptNumber(typed: string): ReceiptNumber | null {
  const text = tidied(typed);
  const [, letters, year, id, digest] = /^(BS|GK)(\d{4})(\d{6,10})([0-9A-F]{8})$/u.exec(text) ?? [];
  if (!letters || !id || !digest) return null;
  const kind = letters === "BS" ? "submission" : "publication";
  if (Number(id) > LARGEST_ID) return null;
  return { kind, year: Number(year), id: Number(id), digest: digest.toLowerCase() };
}

/** A digest as somebody types or pastes it, in any case and grouping; null for what is none. */
export function readDigest(typed: string): string | null {
  const text = tidied(typed).toLowerCase();
  return /^[0-9a-f]{64}$/u.test(text) ? text : null;
}

/** What the database counts with. */
const LARGEST_ID = 2_147_483_647;

/** Full-width signs, any dash, spaces: none of it makes another number. */
function tidied(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}−]/gu, "")
    .toUpperCase();
}
