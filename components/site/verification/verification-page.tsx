import { HOME, OPEN_DATA_HOME, OPEN_DATA_V1, VERIFICATION, VERIFICATION_ANSWER } from "../addresses";
import { PageFrame, type FrameProps } from "../page-frame";
import { VerificationOutcome, type Verification } from "./verification-outcome";

type Props = FrameProps & {
  /** As typed, for the form. */
  readonly asked?: string;
  /** Null where nothing was asked yet. */
  readonly outcome?: Verification | null;
};

/** 核验: a digest or receipt number is asked for, and how anybody may compute the digest himself. */
export function VerificationPage({ site, styles, asked = "", outcome = null }: Props) {
  const title = "核验报告和回执";
  const description = "用校验值（SHA-256）或者回执号核验政府信息公开工作年度报告是否真实、是否现行。";
  const path = [
    { label: "首页", href: HOME },
    { label: "核验", href: VERIFICATION },
  ];
  const about = { title, description, address: outcome ? null : VERIFICATION };
  return (
    <PageFrame site={site} styles={styles} about={about} path={path}>
      <h1>{title}</h1>
      {outcome && <VerificationOutcome outcome={outcome} />}
      <form className="find" action={VERIFICATION_ANSWER}>
        <p className="wide">
          <label htmlFor="verify-q">校验值（SHA-256，64位）或者回执号</label>
          <input
            id="verify-q"
            name="q"
            maxLength={200}
            defaultValue={asked}
            autoComplete="off"
            spellCheck={false}
          />
        </p>
        <button>核验</button>
      </form>
      <p>
        校验值印在回执、审签单上，也在报告页的数据文件report.json中。没有公开的报送只答复是否登记，不显示内容。
      </p>
      <h2>自行核验</h2>
      <p>
        不依赖本系统也能核验：下载报告的report.json和核验程序（
        <a href={`${OPEN_DATA_V1}verify.mjs`}>verify.mjs</a>或者
        <a href={`${OPEN_DATA_V1}verify.py`}>verify.py</a>
        ，约20行），在自己的电脑上运行，重新计算校验值并与公布的比较。方法见
        <a href={OPEN_DATA_HOME}>开放数据</a>。
      </p>
    </PageFrame>
  );
}
