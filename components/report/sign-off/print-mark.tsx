import { printMoment } from "@/lib/report/dates";
import { printDigest } from "@/lib/report/print-mark";
import { versionOf, type Print } from "./print";

/** At the foot of every page: the code and the digest that tie the paper to the content it shows. */
export function PrintMark({ print }: { readonly print: Print }) {
  const { sha256, qr, printedAt, open } = print;
  return (
    <div className="print-mark">
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={`二维码，内容校验值${printDigest(sha256)}`}
        shapeRendering="crispEdges"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <div>
        <p>
          校验值 <strong>{printDigest(sha256)}</strong>
        </p>
        <p className="print-hash">SHA-256：{sha256}</p>
        <p>
          {versionOf(print)} · 打印于{printMoment(printedAt)}
          {open > 0 && " · 未完成，不供签批"}
        </p>
        <p>本单与内容校验值对应，内容改动后须重新打印。</p>
      </div>
    </div>
  );
}
