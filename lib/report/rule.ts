import type { Values } from "@/lib/template/equations";
import type { CellId, Edition, PartId } from "@/lib/template/vocabulary";
import type { Filing, Texts } from "./filing";
import type { Finding, Quote, Severity } from "./finding";
import type { Opening } from "./opening";
import type { Statement } from "./narrative/statement";
import type { Prose } from "./narrative/prose";

/** What the rules know beyond the filing: last year's report of the same office, its neighbours. */
export type Context = {
  readonly previous: {
    readonly edition: Edition;
    readonly year: number;
    readonly values: Values;
    readonly texts?: Texts;
  } | null;
  readonly districtOffices?: readonly string[];
  readonly neighbours?: readonly Neighbour[];
  /** Rules that do not count for this report; absent: every rule does. */
  readonly exempt?: Exempt;
  /** Set on the desks where the system has no report of the year before: what the office says of it. */
  readonly opening?: Opening;
};

/** `off`: switched off by the region for the year. `waived`: for this report alone, by the day it is judged. */
export type Exempt = {
  readonly off: readonly string[];
  readonly waived: readonly Waived[];
};

/** 豁免: why, by whom, until which day (2026-01-31, that day included). */
export type Waived = {
  readonly rule: string;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
};

/** A published report of another office of the district, of this year or the one before. */
export type Neighbour = {
  /** Full name. */
  readonly office: string;
  readonly year: number;
  readonly texts: Texts;
};

/** A report under judgement: as filed, and its prose read once for all rules. */
export type Report = {
  readonly edition: Edition;
  readonly filing: Filing;
  readonly context: Context;
  readonly prose: readonly Prose[];
  readonly statements: readonly Statement[];
};

/** What a rule finds; `at` makes the key `<rule>:<at>` and must not depend on offsets. */
export type Found = {
  readonly at: string;
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly cells?: readonly CellId[];
  readonly part?: PartId;
  readonly quote?: Quote;
  readonly sides?: NonNullable<Finding["sides"]>;
  readonly remedies?: Finding["remedies"];
  readonly passages?: NonNullable<Finding["passages"]>;
};

/** One rule of the public list. */
export type Rule = {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Article or instrument it rests on. */
  readonly basis: string;
  /** First report year it can apply to; absent: the first of the form. */
  readonly since?: number;
  /** Whether the form of an edition has what is judged; absent: every form has. */
  readonly formHas?: (edition: Edition) => boolean;
  /** Whether there is anything to judge; absent means always. */
  readonly appliesTo?: (report: Report) => boolean;
  readonly find: (report: Report) => readonly Found[];
};
