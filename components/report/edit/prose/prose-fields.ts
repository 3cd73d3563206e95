import type { Span } from "./marks";

/** The editors on the page by their element: each can select a span of its stored text and bring it into view. */
export const PROSE_FIELDS = new WeakMap<Element, (span: Span) => void>();
