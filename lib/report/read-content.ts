import { z } from "zod";
import { editionById } from "@/lib/template/editions";
import { smallestUnits } from "@/lib/template/quantity";
import type { Values } from "@/lib/template/equations";
import type { Edition, EditionId } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import type { Content } from "./content";
import type { Texts } from "./filing";
import type { Judgement } from "./finding";

/** A report of another year as the rules look at it. */
export type OtherYear = {
  readonly year: number;
  readonly edition: EditionId;
  readonly values: Values;
  readonly texts?: Texts;
};

/** The content a revision keeps as canonical JSON. Throws: on what is not ours. */
export function readContent(json: string): Content {
  return content.parse(JSON.parse(json));
}

/** The figures of a content in smallest units; blank stays null. */
export function valuesOf({ edition, values }: Content): Values {
  return Object.fromEntries(
    cellsOf(editionById(edition)).map(({ id, quantity }) => [
      id,
      smallestUnits(values[id] ?? null, quantity),
    ]),
  );
}

/** A content as the year before is given to the rules. */
export function otherYear(content: Content): OtherYear {
  const { year, edition, sections: texts } = content;
  return { year, edition: editionById(edition).id, values: valuesOf(content), texts };
}

/** The same with its edition in full, as `check` wants it. */
export function inFull<T extends { readonly edition: EditionId }>(
  other: T,
): Omit<T, "edition"> & { edition: Edition } {
  return { ...other, edition: editionById(other.edition) };
}

/** The judgement a revision keeps; one kept before findings offered remedies offers none. Throws: on what is not ours. */
export function readJudgement(json: unknown): Judgement {
  const kept = judgement.parse(json);
  return { ...kept, findings: kept.findings.map((finding) => ({ ...NO_REMEDIES, ...finding })) };
}

const NO_REMEDIES = { remedies: [] };

// Written by us and hashed or guarded since: it is enough to know the kind again.
const content = z.custom<Content>((value) => kind.safeParse(value).success);
const kind = z.looseObject({
  format: z.literal("gior/1"),
  edition: z.string(),
  year: z.int(),
  values: z.record(z.string(), z.number().nullable()),
  sections: z.record(z.string(), z.string()),
  explanations: z.array(z.looseObject({ key: z.string(), explanation: z.string() })),
});
const judgement = z.custom<Judgement>(
  (value) =>
    z.looseObject({ findings: z.array(z.unknown()), ledger: z.array(z.unknown()) }).safeParse(value).success,
);
