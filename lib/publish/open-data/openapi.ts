import { addressOfEdition, OPEN_DATA, OPEN_DATA_V1, VERIFICATION } from "@/components/site/addresses";
import type { Site } from "@/components/site/site";
import { EDITIONS } from "@/lib/template/editions";
import { FORMS, type Form } from "./report-set";
import { ANSWERS } from "./answer-schemas";

/** The OpenAPI description of everything that is given out: files, so every operation is a GET. */
export function openApi(site: Site) {
  return {
    openapi: "3.1.0",
    info: {
      title: `${site.name}开放数据`,
      version: "1",
      description:
        "已公开的政府信息公开工作年度报告。无须登记和密钥，允许跨域读取；带ETag，支持If-None-Match。地址和单元格编号不再改变，只增加不改动。",
    },
    servers: [{ url: site.origin || "/" }],
    paths: {
      [`${OPEN_DATA_V1}index.json`]: get("目录：有哪些年度、地区，各多少份", json("Index")),
      [`${OPEN_DATA_V1}reports.json`]: get("全部报告的名单、地址和校验值", json("ReportList")),
      [OPEN_DATA]: get("同上，旧地址，继续有效", json("ReportList")),
      "/{region}/{office}/{year}/report.json": get("一份报告", REPORT, ["region", "office", "year"]),
      ...yearPaths(`${OPEN_DATA_V1}{region}/{year}`, "一个地区一个年度的报告", ["region", "year"]),
      ...yearPaths(`${OPEN_DATA_V1}{year}`, "全部地区一个年度的报告", ["year"]),
      ...editionPaths(),
      [`${VERIFICATION}{sha256}.json`]: get("按校验值核验已公开的内容", json("Verification"), ["sha256"]),
    },
    components: { schemas: ANSWERS, parameters: PARAMETERS },
  };
}

type Content = Readonly<Record<string, unknown>>;

function get(summary: string, content: Content, parameters: readonly (keyof typeof PARAMETERS)[] = []) {
  return {
    get: {
      summary,
      security: [],
      parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
      responses: {
        "200": { description: "内容", headers: { ETag: { schema: { type: "string" } } }, content },
        "304": { description: "与If-None-Match所给的相同，没有变化" },
        "404": { description: "没有公开" },
      },
    },
  };
}

function yearPaths(address: string, summary: string, parameters: readonly (keyof typeof PARAMETERS)[]) {
  return Object.fromEntries(
    FORMS.map((form) => [
      `${address}${form}`,
      get(`${summary}，${FORM_FACTS[form].name}`, FORM_FACTS[form].content, parameters),
    ]),
  );
}

function editionPaths() {
  const at = (kind: Parameters<typeof addressOfEdition>[0]) => addressOfEdition(kind, "{edition}");
  return {
    [at("schema")]: get(
      "report.json的JSON Schema",
      { "application/json": { schema: { type: "object" } } },
      EDITION,
    ),
    [at("rules")]: get("核对规则和勾稽关系", json("Rules"), EDITION),
    [at("cells")]: get("单元格编号、标题、条款和单位", json("Cells"), EDITION),
    [at("cells").replace(/json$/u, "csv")]: get("同上，表格", CSV, EDITION),
  };
}

const EDITION = ["edition"] as const;
const CSV: Content = { "text/csv": { schema: { type: "string" } } };
const REPORT: Content = {
  "application/json": {
    schema: { oneOf: EDITIONS.map(({ id }) => ({ $ref: addressOfEdition("schema", id) })) },
  },
};

function json(name: keyof typeof ANSWERS): Content {
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}

const FORM_FACTS: Readonly<Record<Form, { readonly name: string; readonly content: Content }>> = {
  ".json": { name: "JSON", content: json("ReportSet") },
  ".ndjson": {
    name: "每行一份报告",
    content: { "application/x-ndjson": { schema: { type: "string" } } },
  },
  ".csv": { name: "长表：每行一个数", content: CSV },
  "-wide.csv": { name: "宽表：每行一份报告，每列一个单元格编号", content: CSV },
};

const PARAMETERS = {
  region: parameter("region", "地区的网址名", { type: "string", pattern: "^[a-z][a-z0-9-]*$" }),
  office: parameter("office", "单位的网址名", { type: "string", pattern: "^[a-z][a-z0-9-]*$" }),
  year: parameter("year", "报告年度，不是公布的年份", { type: "integer", minimum: EDITIONS[0]?.firstYear }),
  edition: parameter("edition", "版式", { enum: EDITIONS.map(({ id }) => id) }),
  sha256: parameter("sha256", "校验值，64位小写", { type: "string", pattern: "^[0-9a-f]{64}$" }),
};

function parameter(name: string, description: string, schema: Content) {
  return { name, in: "path", required: true, description, schema };
}
