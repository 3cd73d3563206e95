import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { build } from "@/lib/document/build";
import type { Block, TableCell } from "@/lib/document/blocks";
import { contentOf } from "@/lib/report/content";
import { allZero, edition2019Bureau, typicalBureau, typicalTown } from "@/lib/samples/filings";
import type { Sample } from "@/lib/samples/sample";
import { smallestUnits } from "@/lib/template/quantity";
import { cellsOf } from "@/lib/template/walk";
import { ROOT } from "./root";

/**
 * Writes lib/formats/fixtures anew: figures out of `*.values.json` in the folder given, prose and names of our
 * samples, every office format by LibreOffice. Wants soffice and iconv; see the README beside the fixtures.
 */
const FIXTURES = join(ROOT, "lib/formats/fixtures");
const [, , truths = ""] = process.argv;
const YEAR = 2025;
const scratch = mkdtempSync(join(tmpdir(), "fixtures-"));

const samples = [allZero(YEAR), typicalTown(YEAR), typicalBureau(YEAR)];
for (const [at, seed] of ["000", "001", "002", "003", "004"].entries()) {
  const sample = samples[at % samples.length] ?? typicalTown(YEAR);
  write(`seed-${seed}`, withFigures(sample, join(truths, `${seed}.values.json`)));
}
write("edition-2019", edition2019Bureau());

function withFigures({ edition, filing }: Sample, file: string): Sample {
  const truth = z
    .object({ values: z.record(z.string(), z.number().nullable()) })
    .parse(JSON.parse(readFileSync(file, "utf8"))).values;
  const values = cellsOf(edition).map(({ id, quantity }) => [id, smallestUnits(truth[id] ?? null, quantity)]);
  return { edition, filing: { ...filing, values: Object.fromEntries(values) } };
}

function write(name: string, { edition, filing }: Sample): void {
  const content = contentOf(edition, filing, []);
  const page = pageOf(build(edition, content));
  const source = join(scratch, `${name}.html`);
  writeFileSync(source, page);
  writeFileSync(
    join(FIXTURES, `${name}.json`),
    `${JSON.stringify({ edition: edition.id, title: content.title, values: content.values }, null, 1)}\n`,
  );
  convert(source, "docx:MS Word 2007 XML", "HTML (StarWriter)");
  convert(source, "xlsx:Calc MS Excel 2007 XML", "HTML (StarCalc)");
  convert(join(FIXTURES, `${name}.docx`), "pdf:writer_pdf_Export");
  convert(join(FIXTURES, `${name}.docx`), "html:HTML (StarWriter)");
  const saved = join(FIXTURES, `${name}.html`);
  writeFileSync(join(FIXTURES, `${name}.mht`), archiveOf(readFileSync(saved)));
  const gbk = readFileSync(saved, "utf8").replace(/charset=utf-8/iu, "charset=gb2312");
  writeFileSync(saved, execFileSync("iconv", ["-f", "UTF-8", "-t", "GB18030"], { input: gbk }));
}

function convert(source: string, to: string, reader?: string): void {
  const how = reader ? [`--infilter=${reader}`] : [];
  const outdir = mkdtempSync(join(scratch, "out-"));
  execFileSync("soffice", [
    `-env:UserInstallation=file://${scratch}/profile`,
    "--headless",
    ...how,
    "--convert-to",
    to,
    "--outdir",
    outdir,
    source,
  ]);
  const [kind = ""] = to.split(":");
  const name = source.slice(source.lastIndexOf("/") + 1, source.lastIndexOf("."));
  renameSync(join(outdir, `${name}.${kind}`), join(FIXTURES, `${name}.${kind}`));
}

function pageOf(blocks: readonly Block[]): string {
  const style =
    "@page{size:21cm 29.7cm;margin:2cm}table{border-collapse:collapse;width:100%}td{border:1px solid #000;font-size:9pt}";
  const body = blocks.map((block) => {
    if (block.kind === "title") return `<h1 align="center">${block.text}</h1>`;
    if (block.kind === "heading") return `<p><b>${block.text}</b></p>`;
    if (block.kind === "paragraph") return `<p style="text-indent:2em">${block.text}</p>`;
    return `<table border="1">${block.rows.map((row) => `<tr>${row.map(tdOf).join("")}</tr>`).join("\n")}</table>`;
  });
  return `<!doctype html><html><head><meta charset="utf-8"><style>${style}</style></head><body>${body.join("\n")}</body></html>`;
}

function tdOf({ text, colSpan, rowSpan }: TableCell): string {
  return `<td colspan="${colSpan}" rowspan="${rowSpan}"><p align="center">${text}</p></td>`;
}

/** A page as browsers and Word save it in one file, its text quoted-printable. */
function archiveOf(page: Buffer): string {
  const quoted = [...page]
    .map((byte) => (byte > 126 || byte === 61 || byte < 32 ? hex(byte) : String.fromCharCode(byte)))
    .join("");
  const lines = quoted.match(/.{1,72}(?<!=.?)/gu) ?? [];
  return [
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="----=_NextPart_01"',
    "",
    "------=_NextPart_01",
    "Content-Location: file:///C:/report.htm",
    "Content-Transfer-Encoding: quoted-printable",
    'Content-Type: text/html; charset="utf-8"',
    "",
    lines.join("=\r\n"),
    "",
    "------=_NextPart_01--",
    "",
  ].join("\r\n");
}

function hex(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
