const TEXT = { type: "string" } as const;
const COUNT = { type: "integer", minimum: 0 } as const;
const HASH = { type: "string", pattern: "^[0-9a-f]{64}$" } as const;

/** What the documents beside the reports look like: JSON Schema, each whole in itself. */
export const ANSWERS = {
  Index: closed({
    format: { const: "gior/open-data/1" },
    forms: list(TEXT),
    years: list(
      closed({
        year: COUNT,
        edition: { type: ["string", "null"] },
        count: COUNT,
        mark: { type: ["string", "null"], description: "全部地区文件所含内容的标记；变了才需要再取" },
        regions: list(closed({ slug: TEXT, name: TEXT, count: COUNT, mark: { type: ["string", "null"] } })),
      }),
    ),
  }),
  ReportList: closed({
    format: { const: "gior/reports/1" },
    reports: list(
      closed({
        title: TEXT,
        office: closed({ name: TEXT, slug: TEXT }),
        region: closed({ name: TEXT, slug: TEXT }),
        year: COUNT,
        number: COUNT,
        sha256: HASH,
        publishedAt: TEXT,
        url: TEXT,
        json: TEXT,
        verification: TEXT,
      }),
    ),
  }),
  ReportSet: closed({
    format: { const: "gior/report-set/1" },
    region: {
      anyOf: [closed({ slug: TEXT, name: TEXT }), { type: "null" }],
      description: "全部地区的为null",
    },
    year: COUNT,
    reports: { ...list({ type: "object" }), description: "每项与该报告的report.json相同" },
  }),
  Rules: closed({
    format: { const: "gior/rules/1" },
    edition: TEXT,
    rules: list(
      closed({
        id: TEXT,
        text: TEXT,
        basis: TEXT,
        severity: { enum: ["error", "explainable", "warning", "info"] },
        since: { ...COUNT, description: "从哪个报告年度起适用" },
      }),
    ),
    equations: {
      ...list(closed({ id: TEXT, rule: TEXT, left: list(TEXT), right: list(TEXT) })),
      description: "left各单元格之和等于right各单元格之和",
    },
  }),
  Cells: closed({
    format: { const: "gior/cells/1" },
    edition: closed({
      id: TEXT,
      name: TEXT,
      instrument: TEXT,
      firstYear: COUNT,
      lastYear: { type: ["integer", "null"] },
    }),
    cells: list(
      closed({
        code: TEXT,
        table: COUNT,
        path: list(TEXT),
        label: TEXT,
        article: { type: ["string", "null"] },
        unit: TEXT,
        quantity: { enum: ["count", "signed", "money"] },
        total: { type: "boolean" },
        help: { type: ["string", "null"] },
      }),
    ),
  }),
  Verification: closed({
    format: { const: "gior/verification/1" },
    sha256: HASH,
    status: { enum: ["valid", "superseded"] },
    title: TEXT,
    number: COUNT,
    publishedAt: { type: ["string", "null"] },
    url: TEXT,
    json: TEXT,
    valid: closed({ number: COUNT, sha256: HASH, url: TEXT }),
  }),
} as const;

/** An object with these members, all of them, and no others. */
function closed<T extends Readonly<Record<string, unknown>>>(properties: T) {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as const;
}

function list<T>(items: T) {
  return { type: "array", items } as const;
}
