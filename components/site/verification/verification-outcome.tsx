import type { ReactNode } from "react";
import { printMoment, type Moment } from "@/lib/report/dates";

/** What is public of a version that was asked for. */
export type VerifiedVersion = {
  readonly title: string;
  readonly office: string;
  readonly year: number;
  readonly number: number;
  readonly publishedAt: Moment | null;
  readonly sha256: string;
  /** Where it is read. */
  readonly href: string;
};

/** What became of a digest or receipt number. Of what is not published only the day is told. */
export type Verification =
  | { readonly kind: "valid"; readonly version: VerifiedVersion }
  | {
      readonly kind: "superseded";
      readonly version: VerifiedVersion;
      readonly valid: { readonly number: number; readonly href: string };
    }
  | { readonly kind: "unpublished"; readonly sha256: string; readonly submittedAt: Moment }
  | { readonly kind: "unknown" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "failed" };

/** The answer in words: first what it is, then what follows from it. */
export function VerificationOutcome({ outcome }: { readonly outcome: Verification }) {
  const { sign, title, text } = SAYINGS[outcome.kind];
  return (
    <section className="notice" role="status" aria-labelledby="outcome">
      <h2 id="outcome">
        {sign} {title}
      </h2>
      <p>{text}</p>
      {outcome.kind === "superseded" && (
        <p>
          现行的是第{outcome.valid.number}版：<a href={outcome.valid.href}>查看现行版本和更正记录</a>
        </p>
      )}
      {(outcome.kind === "valid" || outcome.kind === "superseded") && <Version version={outcome.version} />}
      {outcome.kind === "unpublished" && (
        <dl className="facts">
          <Fact name="报送时间">{printMoment(outcome.submittedAt)}</Fact>
          <Fact name="SHA-256">{outcome.sha256}</Fact>
        </dl>
      )}
    </section>
  );
}

function Version({ version }: { readonly version: VerifiedVersion }) {
  const { title, office, year, number, publishedAt, sha256, href } = version;
  return (
    <dl className="facts">
      <Fact name="报告">
        <a href={href}>{title}</a>
      </Fact>
      <Fact name="单位">{office}</Fact>
      <Fact name="报告年度">{year}年</Fact>
      <Fact name="版本">第{number}版</Fact>
      {publishedAt && <Fact name="公开时间">{printMoment(publishedAt)}</Fact>}
      <Fact name="SHA-256">{sha256}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const SAYINGS: Readonly<
  Record<Verification["kind"], { readonly sign: string; readonly title: string; readonly text: string }>
> = {
  valid: { sign: "✔", title: "有效", text: "与本门户公开的现行版本一致。" },
  superseded: {
    sign: "▲",
    title: "已被更正",
    text: "内容真实，是公开过的版本，但已经更正，不是现行版本。",
  },
  unpublished: {
    sign: "○",
    title: "有效，未公开",
    text: "这份内容已在系统登记报送，没有公开或者尚未公开，因此不显示内容和单位。",
  },
  unknown: {
    sign: "✖",
    title: "未找到",
    text: "系统中没有这个校验值或者回执号。请对照原件核对每一个字符；内容改动一个数，校验值就不同。",
  },
  unreadable: {
    sign: "✖",
    title: "未找到",
    text: "填写的不是校验值，也不是回执号。校验值是64位的数字和字母，回执号形如BS-2025-000123-9F3A7C21。",
  },
  failed: {
    sign: "△",
    title: "暂时不能核验",
    text: "系统暂时不能答复。已公开的报告不受影响，请稍后再试，或者用下面的方法自行核验。",
  },
};
