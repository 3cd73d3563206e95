import type { Edition } from "@/lib/template/vocabulary";
import type { Filing } from "../filing";
import { claimOnApplications } from "./applications";
import { claimsOnDisputes } from "./disputes";
import { nothingStatedIn } from "./none";
import { readingsOfDocuments } from "./normative";
import { quote, type Prose } from "./prose";
import { remarksIn, type Remark } from "./remarks";
import type { Statement } from "./statement";

/** Everything the prose says that the tables can confirm or refute, in the order of reading. */
export function statementsOf(
  edition: Edition,
  filing: Filing,
  prose: readonly Prose[],
): readonly Statement[] {
  return prose.flatMap((piece) => [
    ...remarksIn(piece, filing).flatMap((remark) => statedBy(remark, edition)),
    ...nothingStatedIn(piece, edition, filing),
  ]);
}

/** A figure may say two things: 「诉讼9件，均获维持」 counts the suits and how they ended. */
function statedBy(remark: Remark, edition: Edition): readonly Statement[] {
  const said = asSaid(remark);
  const applications = claimOnApplications(remark, edition);
  const documents = readingsOfDocuments(remark, edition);
  return [
    ...(applications ? [{ ...said, ...applications }] : []),
    ...(documents.length > 0 ? [{ ...said, topic: "normative" as const, readings: documents }] : []),
    ...claimsOnDisputes(remark).map(({ cells, until }) => ({
      ...(until === undefined ? said : { ...asSaid(remark, until), numeral: null, stated: 0, inWords: true }),
      topic: "disputes" as const,
      readings: [cells],
    })),
  ];
}

function asSaid({ prose, figure, scope }: Remark, until = 0): Omit<Statement, "topic" | "readings"> {
  return {
    quote: quote(prose, figure.start, figure.end + until),
    numeral: quote(prose, figure.start, figure.numeralEnd),
    partLabel: prose.label,
    stated: figure.value,
    inWords: false,
    scope,
  };
}
