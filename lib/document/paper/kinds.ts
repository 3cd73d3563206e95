/** The files a report is given out as, beside its page and report.json. */
export const KINDS = {
  docx: {
    label: "Word",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  pdf: { label: "PDF", mediaType: "application/pdf" },
  xlsx: { label: "Excel", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  csv: { label: "CSV", mediaType: "text/csv; charset=utf-8" },
} as const;

export type DocumentKind = keyof typeof KINDS;

/** All of them, in the order they are offered. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = ["docx", "pdf", "xlsx", "csv"];

/** What a page says of a file beside it; size in bytes. */
export type Offered = { readonly kind: DocumentKind; readonly size: number };

/** The name of a file beside the page of a report. */
export function documentName(kind: DocumentKind): string {
  return `report.${kind}`;
}
