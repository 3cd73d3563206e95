import type { CellId } from "@/lib/template/vocabulary";
import { amountOf, nameOfSum, sideOf } from "../amounts";
import type { Side } from "../finding";
import { linkOf } from "../narrative/linkable";
import type { Statement, Topic } from "../narrative/statement";
import type { Found, Report, Rule } from "../rule";

const BASIS = "《政府信息公开条例》第五十条；同一报告文字与表格应当一致";

/** What the prose says against what the tables say. A sentence that can be read rightly is right. */
export const TEXT_AGAINST_TABLES: readonly Rule[] = [
  comparison(
    "N-RECV",
    "文字中收到的申请件数与表三一致",
    (statement, report) =>
      ["received", "carried-in"].includes(statement.topic) && !aboutNone(statement, report),
  ),
  comparison(
    "N-ZERO",
    "文字说没有收到申请的，表三也没有",
    (statement, report) => statement.topic === "received" && aboutNone(statement, report),
  ),
  comparison("N-DONE", "文字中的办理结果、结转件数与表三一致", ofTopic("handled")),
  comparison("N-NORM", "文字中的规章、规范性文件件数与表二一致", ofTopic("normative")),
  comparison("N-DISP", "文字中的复议、诉讼件数与表四一致", ofTopic("disputes")),
];

function comparison(
  id: string,
  title: string,
  covers: (statement: Statement, report: Report) => boolean,
): Rule {
  const covered = (report: Report) => report.statements.filter((statement) => covers(statement, report));
  return {
    id,
    title,
    severity: "explainable",
    basis: BASIS,
    appliesTo: (report) => covered(report).length > 0,
    find: (report) => covered(report).flatMap((statement) => contradiction(statement, report)),
  };
}

function ofTopic(topic: Topic): (statement: Statement) => boolean {
  return (statement) => statement.topic === topic;
}

/** One side says none and the other some. */
function aboutNone({ stated, readings, inWords }: Statement, { edition, filing }: Report): boolean {
  if (inWords || stated === 0) return true;
  return readings.every((cells) => {
    const { known, complete } = amountOf(edition, filing.values, cells);
    return complete && known === 0;
  });
}

function contradiction(statement: Statement, report: Report): readonly Found[] {
  const { quote, readings, scope, stated } = statement;
  const { edition, filing } = report;
  const [likeliest = []] = readings;
  const amounts = readings.map((cells) => amountOf(edition, filing.values, cells));
  // With blanks left the table holds at least what is known of it.
  const refuted = amounts.every(({ known, complete }) => (complete ? known !== stated : known > stated));
  const above = amounts.every(({ known, complete }) => complete && known < stated);
  if (!refuted || (scope === "wider" && above)) return [];
  const partly = scope === "narrower" && !above;
  const link = linkOf(statement, edition, filing);
  return [
    {
      at: [quote.part, likeliest[0] ?? "", ...(statement.inWords ? [] : [stated])].join(":"),
      ...(partly && { severity: "warning" as const }),
      cells: [...new Set(likeliest)],
      quote,
      sides: { left: sideOfText(statement), right: sideOf(edition, filing.values, likeliest) },
      remedies: link ? [{ kind: "link", ...link }] : [],
      message: partly ? narrower(statement, report) : sentence(statement, report),
    },
  ];
}

function sideOfText({ partLabel, quote, stated }: Statement): Side {
  return { terms: [{ cell: null, label: `${partLabel}：“${quote.text}”`, value: stated }], sum: stated };
}

function sentence(statement: Statement, report: Report): string {
  const { partLabel, quote, inWords } = statement;
  const said = quote.text.replace(/\s+/gu, "");
  return `“${partLabel}”写的是“${said}”，${tableSays(statement, report)}。请核对${inWords ? "" : "这个数"}，改正文字或者表格；两处都没有错的，写明原因。`;
}

function narrower(statement: Statement, report: Report): string {
  const said = statement.quote.text.replace(/\s+/gu, "");
  return `“${statement.partLabel}”这里的“${said}”看来只是其中一个机关的数，${tableSays(statement, report)}。建议同时写明全部件数，以免误读。`;
}

function tableSays({ readings }: Statement, { edition, filing }: Report): string {
  const [likeliest = [], ...others] = readings;
  const known = (cells: readonly CellId[]) => amountOf(edition, filing.values, cells);
  const { known: sum, complete } = known(likeliest);
  const alternatives = [...new Set(others.map((cells) => known(cells).known))].filter(
    (other) => other !== sum,
  );
  const also = alternatives.length > 0 ? `（按其他口径是${alternatives.join("件或者")}件）` : "";
  return `${nameOfSum(edition, likeliest)}${complete ? "是" : "至少是"}${sum}件${also}`;
}
