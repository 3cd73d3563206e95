import { addressOfVerification } from "@/components/site/addresses";
import { printMoment } from "@/lib/report/dates";
import type { Receipt, ReceiptKind } from "@/lib/report/receipt";

/** 回执: number, time and digest of what was submitted and published, to be printed or verified by anybody. */
export function Receipts({ receipts }: { readonly receipts: readonly Receipt[] }) {
  if (receipts.length === 0) return null;
  return (
    <details className="my-4 text-sm">
      <summary>回执（{receipts.length}份）</summary>
      <ul className="mt-2 space-y-2">
        {receipts.map(({ kind, number, at, sha256 }) => (
          <li key={number}>
            {KINDS[kind]} <strong className="tabular-nums">{number}</strong>，{printMoment(at)}，
            <a href={addressOfVerification(number)}>核验</a>
            <br />
            内容校验值（SHA-256） <code className="break-all">{sha256}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

const KINDS: Readonly<Record<ReceiptKind, string>> = { submission: "报送回执", publication: "公开回执" };
