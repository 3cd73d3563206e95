import { addressOfEdition } from "@/components/site/addresses";
import type { Site } from "@/components/site/site";
import { LONGEST_SUFFIX } from "@/lib/template/suffixes";
import type { Edition } from "@/lib/template/vocabulary";
import { cellName, cellsOf, partsOf, type Cell } from "@/lib/template/walk";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** JSON Schema of the report.json of an edition: every cell named, required, bounded; nothing beside them. */
export function reportSchema(site: Site, edition: Edition) {
  const { id, name, instrument } = edition;
  return {
    $schema: DIALECT,
    $id: `${site.origin}${addressOfEdition("schema", id)}`,
    title: `政府信息公开工作年度报告（${name}）`,
    description: `依据${instrument}。除publication以外的内容按RFC 8785序列化后计算SHA-256，即publication.sha256。`,
    ...closed({
      format: { const: "gior/1" },
      title: { type: "string" },
      office: closed({ name: { type: "string" }, type: { type: "string" } }),
      year: yearsOf(edition),
      edition: { const: id },
      values: {
        ...closed(Object.fromEntries(cellsOf(edition).map((cell) => [cell.id, figure(cell)]))),
        description: "件和项为整数，金额以万元计；null表示原件没有填。",
      },
      sections: {
        type: "object",
        properties: Object.fromEntries(
          partsOf(edition).map(({ id: part, label }) => [part, { type: "string", title: label }]),
        ),
        additionalProperties: false,
      },
      explanations: list(
        closed(
          Object.fromEntries(
            ["key", "rule", "message", "explanation"].map((key) => [key, { type: "string" }]),
          ),
        ),
      ),
      opening: {
        ...closed({
          year: { type: "integer" },
          values: { type: "object", additionalProperties: { type: "number" } },
          source: { type: ["string", "null"] },
        }),
        description: "上年没有在本系统公开报告的，由单位填报的上年数。",
      },
      suffixes: {
        type: "object",
        additionalProperties: { type: "string", maxLength: LONGEST_SUFFIX },
        description: "本地在行标题后加注的字样。",
      },
      publication: publicationSchema(),
    }),
    required: [
      "format",
      "title",
      "office",
      "year",
      "edition",
      "values",
      "sections",
      "explanations",
      "publication",
    ],
  };
}

function publicationSchema() {
  const moment = { type: ["string", "null"], description: "ISO 8601，UTC" };
  const facts = {
    sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
    number: { type: "integer", minimum: 1, description: "第几版；更正以后加一。" },
    publishedAt: moment,
    url: { type: "string" },
    links: { type: "object", additionalProperties: { type: "string" } },
    checks: list(
      closed({
        rule: { type: "string" },
        outcome: { enum: ["passed", "explained", "noted", "waived", "not-applicable"] },
      }),
    ),
    superseded: { const: true, description: "已被更正的版本。" },
    corrections: list(
      closed({
        version: { type: "integer", minimum: 2 },
        publishedAt: moment,
        reason: { type: "string" },
        changes: list(closed({ at: { type: "string" }, before: PLACE, after: PLACE })),
      }),
    ),
    waivers: list(
      closed({
        rule: { type: "string" },
        title: { type: "string" },
        reason: { type: "string" },
        until: { type: ["string", "null"] },
      }),
    ),
  };
  return { ...closed(facts), required: ["sha256", "number", "publishedAt", "url", "links", "checks"] };
}

const PLACE = { type: ["string", "number", "null"] };

function figure(cell: Cell) {
  const { quantity, unit } = cell;
  return {
    type: [quantity === "money" ? "number" : "integer", "null"],
    ...(quantity === "signed" ? {} : { minimum: 0 }),
    title: cellName(cell),
    description: `表${cell.table.ordinal}，单位：${unit}`,
  };
}

function yearsOf({ firstYear, lastYear }: Edition) {
  return { type: "integer", minimum: firstYear, ...(lastYear === null ? {} : { maximum: lastYear }) };
}

/** An object with these members, all of them, and no others. */
function closed(properties: Readonly<Record<string, unknown>>) {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: unknown) {
  return { type: "array", items };
}
