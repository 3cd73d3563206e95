import { DOCUMENT_KINDS } from "@/lib/document/paper/kinds";
import { paperOf, type Paper } from "@/lib/document/paper/paper";
import { writeCsv } from "@/lib/formats/csv/write";
import { writeDocx } from "@/lib/formats/docx/write/write";
import { setType } from "@/lib/formats/typst/set-type";
import { typedOf } from "@/lib/formats/typst/typed";
import { writeReportXlsx } from "@/lib/formats/xlsx/write/write";
import type { Order, Written } from "@/lib/publish/documents/order";

/**
 * Writes the files of one report after the other, as told by the process that started it: what a typesetter
 * holds in memory and what goes wrong in it concern this process alone. The first argument: a folder of faces.
 */
const [, , mounted] = process.argv;

/** Loaded apart: a machine without the typesetter's binary still gets its Word and Excel files. */
const setting = import("@/lib/formats/typst/compiler").then(({ TEMPLATE, typesetter }) => {
  const compiler = typesetter(mounted || undefined);
  return (paper: Paper) => setType(compiler, TEMPLATE, typedOf(paper));
});
setting.catch(() => undefined);

const WRITERS: {
  readonly [K in Order["kinds"][number]]: (paper: Paper) => Promise<Uint8Array> | Uint8Array;
} = {
  docx: writeDocx,
  pdf: async (paper) => (await setting)(paper),
  xlsx: writeReportXlsx,
  csv: writeCsv,
};

process.on("disconnect", () => process.exit(0));
process.on("message", (order: Order) => void write(order).then((written) => process.send?.(written)));

async function write({ content, identity, kinds }: Order): Promise<Written> {
  const files: [Order["kinds"][number], Uint8Array][] = [];
  const troubles: string[] = [];
  const paper = paperOf(content, identity);
  for (const kind of DOCUMENT_KINDS.filter((each) => kinds.includes(each))) {
    try {
      files.push([kind, await WRITERS[kind](paper)]);
    } catch (error) {
      troubles.push(`${kind}: ${String(error)}`);
    }
  }
  return { files, troubles, memory: process.memoryUsage().rss };
}
