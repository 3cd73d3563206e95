import { ARITHMETIC } from "./rules/arithmetic";
import { APPLICATIONS } from "./rules/applications";
import { ACROSS_YEARS } from "./rules/across-years";
import { CHANNELS } from "./rules/channels";
import { COMPLETENESS } from "./rules/completeness";
import { DISCLOSURE } from "./rules/disclosure";
import { DISPUTES } from "./rules/disputes";
import { FEES } from "./rules/fees";
import { FIGURES } from "./rules/figures";
import { PRIVACY } from "./rules/privacy";
import { NAMES } from "./rules/names";
import { SIGNS } from "./rules/signs";
import { SUBSTANCE } from "./rules/substance";
import { SIMILARITY } from "./rules/similarity";
import { OPENING } from "./rules/opening";
import { TEXT_AGAINST_TABLES } from "./rules/text-against-tables";
import { WORDING } from "./rules/wording";
import { YEAR_ON_YEAR } from "./rules/year-on-year";
import type { Rule } from "./rule";

/** Every active rule, in the order in which findings are listed. */
export const RULES: readonly Rule[] = [
  ...ARITHMETIC,
  ...FIGURES,
  ...DISCLOSURE,
  ...APPLICATIONS,
  ...DISPUTES,
  ...ACROSS_YEARS,
  ...YEAR_ON_YEAR,
  ...OPENING,
  ...TEXT_AGAINST_TABLES,
  ...CHANNELS,
  ...WORDING,
  ...NAMES,
  ...SUBSTANCE,
  ...PRIVACY,
  ...SIMILARITY,
  ...COMPLETENESS,
  ...FEES,
  ...SIGNS,
];

/** The rules as the public may read them: what is asked, how gravely, and on what ground. */
export const PUBLISHED_RULES: readonly Pick<Rule, "id" | "title" | "severity" | "basis">[] = RULES.map(
  ({ id, title, severity, basis }) => ({ id, title, severity, basis }),
);
