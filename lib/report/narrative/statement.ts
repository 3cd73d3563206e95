import type { CellId } from "@/lib/template/vocabulary";
import type { Quote } from "../finding";

/** What a sentence claims to count; decides which rule judges it. */
export type Topic = "received" | "carried-in" | "handled" | "normative" | "disputes";

/** A claim of the prose that the tables can confirm or refute. */
export type Statement = {
  readonly topic: Topic;
  readonly quote: Quote;
  /** The number alone, without its counting word; null where it is said in words. */
  readonly numeral: Quote | null;
  /** The clause it stands in, for the sentence shown to the clerk. */
  readonly partLabel: string;
  readonly stated: number;
  /** Said without a figure: 「未收到」, 「没有」. */
  readonly inWords: boolean;
  /** Sums of cells that may be meant, likeliest first; agreeing with one is enough. */
  readonly readings: readonly (readonly CellId[])[];
  /** Of whom the sentence speaks: of the office, of a part of it, or of more than it. */
  readonly scope: Scope;
};

export type Scope = "whole" | "narrower" | "wider";
