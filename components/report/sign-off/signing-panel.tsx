import Link from "next/link";
import { Notice, type Tone } from "@/components/ui/notice";
import { printMoment } from "@/lib/report/dates";
import { printDigest } from "@/lib/report/print-mark";
import type { KeptScan, Signing } from "@/lib/report/signing";
import { ScanUpload } from "./scan-upload.client";

export type SigningPanelProps = {
  readonly state: {
    readonly reportId: number;
    readonly sha256: string;
    readonly signing: Signing;
    readonly submitted: boolean;
    readonly mayUpload: boolean;
  };
  /** On the page of the print itself, where a scan is handed in; elsewhere the way there. */
  readonly here?: boolean;
};

/** 签字盖章件: whether a scan of the signed print is there, and whether it is of the content shown. */
export function SigningPanel({ state, here = false }: SigningPanelProps) {
  const { reportId, sha256, signing, submitted, mayUpload } = state;
  const wanted = mayUpload && signing.kind !== "current";
  const { tone, title } = SAYINGS[signing.kind];
  return (
    <section aria-label="签字盖章件" className="my-6 print:hidden">
      <Notice tone={submitted && signing.kind === "none" ? "caution" : tone} title={`签字盖章件：${title}`}>
        {signing.kind === "none" ? (
          <p>{mayUpload ? ABSENT : "填报单位没有上传签字盖章件。"}</p>
        ) : (
          <Kept reportId={reportId} scan={signing.scan} />
        )}
        {signing.kind === "outdated" && (
          <p>
            签批时的校验值 <code>{printDigest(signing.scan.contentSha256)}</code>，现在的内容{" "}
            <code>{printDigest(sha256)}</code>。
          </p>
        )}
        {!here && <WayThere reportId={reportId} upload={wanted} />}
        {here && wanted && <ScanUpload reportId={reportId} />}
      </Notice>
    </section>
  );
}

function WayThere({ reportId, upload }: { readonly reportId: number; readonly upload: boolean }) {
  return (
    <p>
      <Link href={`/reports/${reportId}/sign-off`}>
        {upload ? "打印审签单，上传签字盖章件" : "打印审签单"}
      </Link>
    </p>
  );
}

function Kept({ reportId, scan }: { readonly reportId: number; readonly scan: KeptScan }) {
  return (
    <p>
      {scan.by} · {printMoment(scan.at)} · {MATCHED[scan.matchedBy]}{" "}
      <a href={`/api/reports/${reportId}/sealed-scan?scan=${scan.id}`} download>
        下载签字盖章件（{sizeOf(scan.size)}）
      </a>
    </p>
  );
}

const SAYINGS: Readonly<Record<Signing["kind"], { readonly tone: Tone; readonly title: string }>> = {
  none: { tone: "plain", title: "未上传" },
  current: { tone: "good", title: "✔ 已上传，与当前内容一致" },
  outdated: { tone: "caution", title: "△ 已上传，但内容已改动，须重新签批" },
};

const ABSENT =
  "不影响提交审核；本地要求签批的，打印审签单，签字盖章后扫描上传。上传时核对扫描件上的校验值与当前内容是否一致。";

const MATCHED = { qr: "校验值由系统从扫描件上读出", typed: "校验值由上传人对照纸面输入" } as const;

/** 350KB · 1.2MB */
function sizeOf(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes}KB` : `${(kilobytes / 1024).toFixed(1)}MB`;
}
