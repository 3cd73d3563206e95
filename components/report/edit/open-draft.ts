import type { UseFormReturn } from "react-hook-form";
import type { Source } from "@/lib/report/entries";
import type { Neighbour } from "@/lib/report/rule";
import { editionById } from "@/lib/template/editions";
import { withSuffixes } from "@/lib/template/suffixes";
import type { CellId, Section } from "@/lib/template/vocabulary";
import type { Draft, EditedReport, Judged } from "./draft";
import { fieldName, rawsOf, type Raws } from "./field-name";
import { Judge } from "./findings/judge";
import { judgeDraft } from "./findings/judge-draft";
import { openLedger, type Ledger, type Theirs } from "./saving/ledger";
import { Live } from "./live";
import { Mirror, restored, type Shelf } from "./saving/mirror";
import { readNeighbours } from "./findings/read-neighbours";
import type { Remedied } from "./findings/remedied";
import { AT_REST, Saver, type SaveState } from "./saving/saver";
import { sendTo } from "./saving/send-draft";
import { Company } from "./together/company";
import { Tools } from "./tools";

/** A draft on the clerk's desk: the fields, the rules over them, and the way to the server. */
export class OpenDraft implements Draft {
  readonly edition;
  readonly register;
  readonly judged: Live<Judged>;
  readonly saving = new Live(AT_REST);
  readonly conflicts = new Live<readonly Theirs[]>([]);
  readonly section;
  readonly focused = new Live<CellId | null>(null);
  readonly tools;
  readonly remedied = new Live<Remedied | null>(null);
  readonly checking = new Live(false);
  readonly unshelved = new Live(false);
  readonly signingIn = new Live(false);
  readonly others;
  readonly moved;
  /** Typed before the draft began to save; null from then on. */
  #early: Map<string, string> | null = new Map();
  readonly #watchers = new Map<string, Set<(raw: string) => void>>();
  /** Whether anything stands in the form that the rules have not seen. */
  #unjudged = false;
  /** What the district's others have published; none until it has been read. */
  #neighbours: readonly Neighbour[] | undefined;
  readonly #judge = new Judge(() => this.judge());
  readonly #mirror;
  readonly #saver;
  readonly #company;

  constructor(
    readonly report: EditedReport,
    readonly form: UseFormReturn<Raws>,
  ) {
    this.edition = withSuffixes(editionById(report.edition), report.suffixes);
    this.tools = new Tools(report);
    this.judged = new Live(judgeDraft(report, rawsOf(report.entries)));
    this.register = new Live(report.register);
    this.section = new Live<Section["id"]>(this.edition.sections[0]?.id ?? "overview");
    const owner = { account: report.author.id, report: report.id };
    this.#mirror = new Mirror(shelf(), owner, () => this.unshelved.set(true));
    const tell = (state: SaveState, ledger: Ledger) => this.#tell(state, ledger);
    this.#saver = new Saver(openLedger(report.entries), sendTo(report.id, owner.account), this.#mirror, tell);
    this.#company = new Company(owner, {
      learn: (written) => this.#learn(written),
      session: (ended) => this.#saver.session(ended),
      reopened: () => void this.#saver.flush(),
    });
    this.others = this.#company.others;
    this.moved = this.#company.moved;
  }

  /** In the browser: what an earlier visit left unsaved comes back, and nothing is lost when the page goes. */
  begin(): () => void {
    const { ledger, raws } = restored(this.report.entries, this.#mirror.all());
    for (const key of Object.keys(ledger.unsaved)) this.#show(key, raws[key] ?? "");
    this.#saver.start(ledger);
    for (const [key, raw] of this.#early ?? []) this.put(key, raw, "typed");
    this.#early = null;
    void this.#compare();
    const stop = [this.#listen(), this.#company.begin()];
    return () => stop.forEach((each) => each());
  }

  read(key: string): string {
    return this.form.getValues(fieldName(key)) ?? "";
  }

  watch(key: string, listener: (raw: string) => void): () => void {
    const own = this.#watchers.get(key) ?? new Set();
    this.#watchers.set(key, own.add(listener));
    return () => own.delete(listener);
  }

  typed(key: string, raw: string): void {
    this.tools.sign(key);
    this.#saver.note(key, raw);
    this.#changed(key, raw);
    this.#judge.later();
  }

  typedEarly(key: string, raw: string): void {
    this.#early?.set(key, raw);
  }

  left(): void {
    if (this.#unjudged) this.#judge.soon();
    void this.#saver.flush();
  }

  put(key: string, raw: string, source: Source): void {
    if (this.moved.value) return;
    this.tools.sign(key);
    this.#show(key, raw);
    this.#saver.note(key, raw, source);
  }

  decide(key: string, whose: "mine" | "theirs"): void {
    const theirs = this.conflicts.value.find((conflict) => conflict.key === key);
    if (theirs && whose === "theirs") this.#show(key, theirs.raw);
    this.#saver.decide(key, whose);
  }

  judge(): Judged {
    this.#unjudged = false;
    this.judged.set(judgeDraft(this.report, this.form.getValues(), this.#neighbours));
    return this.judged.value;
  }

  signedIn(): void {
    this.#saver.session(null);
    this.#company.now();
  }

  flush(): Promise<boolean> {
    return this.#saver.flush();
  }

  async #compare(): Promise<void> {
    this.#neighbours = await readNeighbours(this.report.id);
    if (this.#neighbours.length > 0) this.#judge.soon();
  }

  /** Shows what somebody else wrote, where nothing of one's own waits. False when it cannot be told now. */
  #learn(written: readonly Theirs[]): boolean {
    const news = this.#saver.learn(written);
    for (const { key, raw } of news ?? [])
      if (this.read(key) !== raw) keepingCaret(key, () => this.#show(key, raw));
    return news !== null;
  }

  #show(key: string, raw: string): void {
    this.form.setValue(fieldName(key), raw);
    this.#changed(key, raw);
    this.#judge.soon();
  }

  #changed(key: string, raw: string): void {
    this.#unjudged = true;
    for (const listener of this.#watchers.get(key) ?? []) listener(raw);
  }

  #tell(state: SaveState, { conflicts }: Ledger): void {
    this.saving.set(state);
    const open = Object.values(conflicts);
    if (open.length > 0 || this.conflicts.value.length > 0) this.conflicts.set(open);
  }

  #listen(): () => void {
    const leave = () => this.#saver.leave();
    const again = () => void this.#saver.flush();
    const heard = [
      ["pagehide", leave],
      ["online", again],
      ["focus", again],
    ] as const;
    for (const [event, listener] of heard) addEventListener(event, listener);
    return () => {
      for (const [event, listener] of heard) removeEventListener(event, listener);
      leave();
    };
  }
}

/** The caret stays where it stood, as far as the new text reaches. */
function keepingCaret(key: string, change: () => void): void {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (!isField || field.id !== key) return change();
  const { selectionStart, selectionEnd } = field;
  change();
  field.setSelectionRange(selectionStart, selectionEnd);
}

/** A browser may forbid its storage; on the server there is none. */
function shelf(): Shelf {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}
