import { createContext, useContext } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Moment } from "@/lib/report/dates";
import type { DaysNow } from "@/lib/report/deadlines";
import type { Source } from "@/lib/report/entries";
import type { Filing, Office } from "@/lib/report/filing";
import type { Judgement } from "@/lib/report/finding";
import type { Origin } from "@/lib/report/origin";
import type { OtherYear } from "@/lib/report/read-content";
import type { RemarkSpan } from "@/lib/report/remarks";
import type { Exempt } from "@/lib/report/rule";
import type { Signature } from "@/lib/report/signatures";
import type { State } from "@/lib/report/workflow";
import type { Values } from "@/lib/template/equations";
import type { Suffixes } from "@/lib/template/suffixes";
import type { CellId, Edition, EditionId, Section } from "@/lib/template/vocabulary";
import type { Raws } from "./field-name";
import type { Theirs } from "./saving/ledger";
import type { Live } from "./live";
import type { Entry } from "./saving/mirror";
import type { Remedied } from "./findings/remedied";
import type { SaveState } from "./saving/saver";
import type { Standing } from "./findings/standing";
import type { Moved, Other } from "./together/pulse";
import type { Tools } from "./tools";

/** A report as it is handed to the form. */
export type EditedReport = {
  readonly id: number;
  /** Who sits at this desk. */
  readonly author: { readonly id: number; readonly username: string; readonly name: string };
  readonly state: State;
  readonly year: number;
  /** How many lines of the kept register stand behind each cell, noughts left out; null where none is kept. */
  readonly register: Readonly<Record<CellId, number>> | null;
  readonly edition: EditionId;
  readonly office: Office;
  readonly entries: readonly (Entry & { readonly signed?: Signature })[];
  readonly previous: OtherYear | null;
  /** From whom the office comes in this year; absent: from nobody. */
  readonly origins?: readonly Origin[];
  readonly lastReturn: LastReturn | null;
  /** How the office stands to the days of the season; null where none bind it. */
  readonly days?: DaysNow | null;
  readonly districtOffices: readonly string[];
  /** Rules that do not count for this report. */
  readonly exempt: Exempt;
  /** What the roll-up of the region gives now; absent but in the region's own report. */
  readonly rollup?: Values;
  /** 复核录入 is asked for before submission. */
  readonly rekey?: boolean;
  /** How many characters the season wants at most, by section or part; advice. */
  readonly textLengths: Readonly<Record<string, number>>;
  /** What the season asks to be said, by part; a hint. */
  readonly prompts?: Readonly<Record<string, readonly string[]>>;
  /** What the season adds to labels of rows. */
  readonly suffixes?: Suffixes;
};

/** The return that stands, with what it asks. */
export type LastReturn = {
  readonly reason: string;
  readonly by: string;
  readonly at: Moment;
  /** By when an answer is asked for; null where no day was set. */
  readonly dueOn: string | null;
  /** None: it is answered as a whole. */
  readonly remarks: readonly AskedRemark[];
};

/** One remark of the 退回单. */
export type AskedRemark = {
  readonly id: number;
  readonly number: number;
  readonly place: string;
  readonly name: string;
  /** The cell or part to open; null for a finding about neither. */
  readonly opens: string | null;
  readonly span: RemarkSpan | null;
  readonly words: string;
};

/** All that the rules say of what stands in the form now. */
export type Judged = { readonly filing: Filing; readonly judgement: Judgement; readonly standing: Standing };

/** What the parts of the form share. It never changes itself: its live values do, one by one. */
export type Draft = {
  readonly report: EditedReport;
  readonly edition: Edition;
  readonly form: UseFormReturn<Raws>;
  readonly judged: Live<Judged>;
  readonly saving: Live<SaveState>;
  readonly conflicts: Live<readonly Theirs[]>;
  /** The register kept with the report, by the figures it counts. */
  readonly register: Live<EditedReport["register"]>;
  readonly section: Live<Section["id"]>;
  /** Who else is filling in this report, and where. */
  readonly others: Live<readonly Other[]>;
  /** Who closed the report for editing meanwhile; null while it is open. */
  readonly moved: Live<Moved | null>;
  /** Whether the browser keeps nothing of what is typed. */
  readonly unshelved: Live<boolean>;
  /** Whether the password is being asked for. */
  readonly signingIn: Live<boolean>;
  /** The figure being filled in, for last year's value and the help. */
  readonly focused: Live<CellId | null>;
  readonly tools: Tools;
  /** What a remedy has just done, until it is taken back or put aside. */
  readonly remedied: Live<Remedied | null>;
  /** Whether the findings are open where they do not stand beside the form. */
  readonly checking: Live<boolean>;
  /** The raw input of a key, as it stands in the form. */
  read(key: string): string;
  /** Hears every change of one key; only its own listeners are called. Gives the way to stop. */
  watch(key: string, listener: (raw: string) => void): () => void;
  /** Notes what the clerk typed into a field. */
  typed(key: string, raw: string): void;
  /** Notes what was typed before the page had come to life. */
  typedEarly(key: string, raw: string): void;
  /** Notes that the clerk left a field: the rules run at once, and what waits is sent. */
  left(): void;
  /** Puts something into a field from elsewhere: an import, noughts, the other value of a conflict. */
  put(key: string, raw: string, source: Source): void;
  decide(key: string, whose: "mine" | "theirs"): void;
  /** Runs the rules now, over what stands in the form at this moment. */
  judge(): Judged;
  /** Goes on after the password was given again. */
  signedIn(): void;
  /** Sends what waits; true when everything typed has reached the server. */
  flush(): Promise<boolean>;
};

export const DraftContext = createContext<Draft | null>(null);

/** The draft around. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("a part of the form stands outside of it");
  return draft;
}
