import { createContext, useContext } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Moment } from "@/lib/report/dates";
import type { Source } from "@/lib/report/entries";
import type { Filing, Office } from "@/lib/report/filing";
import type { Judgement } from "@/lib/report/finding";
import type { State } from "@/lib/report/workflow";
import type { Values } from "@/lib/template/equations";
import type { CellId, Edition, EditionId, Section } from "@/lib/template/vocabulary";
import type { Raws } from "./field-name";
import type { Theirs } from "./ledger";
import type { Live } from "./live";
import type { Entry } from "./mirror";
import type { SaveState } from "./saver";
import type { Standing } from "./standing";
import type { Moved, Other } from "./together/pulse";

/** A report as it is handed to the form. */
export type EditedReport = {
  readonly id: number;
  readonly author: { readonly id: number; readonly username: string; readonly name: string };
  readonly state: State;
  readonly year: number;
  readonly edition: EditionId;
  readonly office: Office;
  readonly entries: readonly Entry[];
  readonly previous: { readonly year: number; readonly edition: EditionId; readonly values: Values } | null;
  readonly lastReturn: { readonly reason: string; readonly by: string; readonly at: Moment } | null;
  readonly districtOffices: readonly string[];
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
