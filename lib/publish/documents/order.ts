import type { DocumentKind } from "@/lib/document/paper/kinds";
import type { Identity } from "@/lib/document/paper/paper";
import type { Content } from "@/lib/report/content";

/** What the writing process is asked for. */
export type Order = {
  readonly content: Content;
  readonly identity: Identity;
  readonly kinds: readonly DocumentKind[];
};

/** What it gives: the files it could write, and in words what kept it from the others. */
export type Written = {
  readonly files: readonly (readonly [DocumentKind, Uint8Array])[];
  readonly troubles: readonly string[];
  /** Bytes the process holds by now. */
  readonly memory: number;
};
