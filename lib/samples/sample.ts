import type { Filing } from "@/lib/report/filing";
import type { Edition } from "@/lib/template/vocabulary";

/** A report by name, for tests, the demo district and journeys: a filing with the edition it fills. */
export type Sample = { readonly edition: Edition; readonly filing: Filing };
