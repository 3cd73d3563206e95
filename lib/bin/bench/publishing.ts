import { gzipSync } from "node:zlib";
import { publicPage } from "./public-page";
import { compared, median, type Figure } from "./figure";

/** What a citizen's browser receives for a full report, and how long drawing it takes. */
export async function publishing(): Promise<readonly Figure[]> {
  const { draw, css } = publicPage();
  const page = draw();
  const transferred = gzipSync(page).length + gzipSync(css).length;
  return [
    compared({ figure: "HTML and CSS of a full report, gzip", unit: "bytes" }, transferred, {
      value: Buffer.byteLength(page) + Buffer.byteLength(css),
      is: "the same uncompressed",
    }),
    compared({ figure: "drawing a full report page", unit: "ms" }, median(100, draw), {
      value: median(100, () => gzipSync(page)),
      is: "gzip of the same page",
    }),
  ];
}
