import { chromium } from "@playwright/test";
import { chooseBrowser } from "@/e2e/browser";
import { paperOf, type Paper } from "@/lib/document/paper/paper";
import { writeCsv } from "@/lib/formats/csv/write";
import { writeDocx } from "@/lib/formats/docx/write/write";
import { TEMPLATE, typesetter } from "@/lib/formats/typst/compiler";
import { setType } from "@/lib/formats/typst/set-type";
import { typedOf } from "@/lib/formats/typst/typed";
import { writeReportXlsx } from "@/lib/formats/xlsx/write/write";
import { contentOf } from "@/lib/report/content";
import { typicalBureau } from "@/lib/samples/filings";
import { compared, type Figure } from "./figure";
import { publicPage } from "./public-page";

const ROUNDS = 30;
const BROWSER_ROUNDS = 10;

/** The files of a full report: how long each takes and how large it is; the PDF beside a browser printing the same page. */
export async function documents(): Promise<readonly Figure[]> {
  const compiler = typesetter(undefined);
  const pdf = await timed(ROUNDS, (paper) => setType(compiler, TEMPLATE, typedOf(paper)));
  const printed = await printedByBrowser();
  const docx = await timed(ROUNDS, writeDocx);
  const xlsx = await timed(ROUNDS, writeReportXlsx);
  const csv = await timed(ROUNDS, writeCsv);
  const browser = "headless Chromium, open and warm, given a report as a page and printing it";
  const beside = { value: pdf.ms, is: "typesetting the same report as PDF" };
  return [
    compared({ figure: "writing a report as PDF/A-2a, median", unit: "ms" }, pdf.ms, {
      value: printed.ms,
      is: browser,
    }),
    compared({ figure: "a report as PDF/A-2a", unit: "bytes" }, pdf.bytes, {
      value: printed.bytes,
      is: browser,
    }),
    compared({ figure: "writing a report as Word, median", unit: "ms" }, docx.ms, beside),
    compared({ figure: "writing a report as Excel, median", unit: "ms" }, xlsx.ms, beside),
    compared({ figure: "writing a report as CSV, median", unit: "ms" }, csv.ms, beside),
  ];
}

type Taken = { readonly ms: number; readonly bytes: number };

/** A report that differs from round to round, as reports do: nothing laid out before is of use. */
function paperOfRound(round: number): Paper {
  const { edition, filing } = typicalBureau(2025);
  const texts = Object.fromEntries(
    Object.entries(filing.texts).map(([part, text]) => [part, `第${round}轮。${text}`]),
  );
  return paperOf(contentOf(edition, { ...filing, texts }, []), {
    office: "office",
    number: 1,
    sha256: String(round).padStart(64, "0"),
    dated: new Date("2026-01-20T01:00:00Z"),
    published: true,
  });
}

async function timed(
  rounds: number,
  write: (paper: Paper) => Promise<Uint8Array> | Uint8Array,
): Promise<Taken> {
  const all: Taken[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const paper = paperOfRound(round);
    const began = performance.now();
    const { length } = await write(paper);
    all.push({ ms: performance.now() - began, bytes: length });
  }
  return middle(all);
}

async function printedByBrowser(): Promise<Taken> {
  const browser = await chromium.launch(await chooseBrowser());
  try {
    const page = await browser.newPage();
    const { draw, css } = publicPage();
    const all: Taken[] = [];
    for (let round = 0; round < BROWSER_ROUNDS; round += 1) {
      const report = draw()
        .replace("</head>", `<style>${css}</style></head>`)
        .replaceAll("2025", String(round));
      const began = performance.now();
      await page.setContent(report);
      const { length } = await page.pdf({ format: "A4", tagged: true });
      all.push({ ms: performance.now() - began, bytes: length });
    }
    return middle(all);
  } finally {
    await browser.close();
  }
}

/** The median by time, the first tenth thrown away. */
function middle(all: readonly Taken[]): Taken {
  const warm = all.slice(Math.ceil(all.length / 10)).toSorted((a, b) => a.ms - b.ms);
  return warm[Math.floor(warm.length / 2)] ?? { ms: 0, bytes: 0 };
}
