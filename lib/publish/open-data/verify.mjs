// 核验一份 report.json：node verify.mjs report.json（不需要安装任何东西；相符退出码为 0，不符为 1）
// Recomputes the SHA-256 of a report: everything but publication, as RFC 8785 canonical JSON.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort(); // by UTF-16 code units, as RFC 8785 wants it
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

const content = JSON.parse(readFileSync(process.argv[2] ?? 0, "utf8"));
const { publication } = content;
delete content.publication;
const computed = createHash("sha256").update(canonical(content)).digest("hex");
const valid = computed === publication.sha256;
console.log(`${valid ? "有效" : "无效"}：计算得 ${computed}，公布的是 ${publication.sha256}`);
process.exitCode = valid ? 0 : 1;
