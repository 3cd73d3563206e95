import {
  addressOfEdition,
  addressOfReportJson,
  addressOfVerification,
  addressOfYearData,
  OPEN_DATA_V1,
} from "@/components/site/addresses";
import type { Example } from "@/components/site/open-data/open-data-page";
import { editionForYear } from "@/lib/template/editions";
import type { Catalogue } from "../catalogue";

/** Commands that work as they stand here and now: about the report published last. None before the first. */
export function examplesFrom({ reports }: Catalogue): readonly Example[] {
  const [report] = reports;
  const edition = report && editionForYear(report.year)?.id;
  if (!report || !edition) return [];
  const { region, year, sha256 } = report;
  const get = (address: string) => `curl -s "$SITE${address}"`;
  return [
    { what: "目录：有哪些年度和地区", commands: [get(`${OPEN_DATA_V1}index.json`)] },
    { what: "一份报告", commands: [get(addressOfReportJson(report))] },
    { what: "一个地区一个年度，JSON", commands: [get(`${addressOfYearData(region, year)}.json`)] },
    { what: "同上，宽表，可用Excel打开", commands: [get(`${addressOfYearData(region, year)}-wide.csv`)] },
    { what: "同上，长表", commands: [get(`${addressOfYearData(region, year)}.csv`)] },
    { what: "全部地区一个年度，每行一份报告", commands: [get(`${addressOfYearData(null, year)}.ndjson`)] },
    { what: "单元格编号、标题、条款和单位", commands: [get(addressOfEdition("cells", edition))] },
    { what: "数据结构（JSON Schema）", commands: [get(addressOfEdition("schema", edition))] },
    { what: "核对规则和勾稽关系", commands: [get(addressOfEdition("rules", edition))] },
    { what: "按校验值核验", commands: [get(`${addressOfVerification(sha256)}.json`)] },
    {
      what: "自行计算校验值",
      commands: [
        `curl -s -o report.json "$SITE${addressOfReportJson(report)}"`,
        `curl -s -O "$SITE${OPEN_DATA_V1}verify.mjs"`,
        "node verify.mjs report.json",
      ],
    },
  ];
}
