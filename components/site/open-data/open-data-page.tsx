import { SCROLLABLE } from "@/components/ui/scrollable";
import { HOME, OPEN_DATA_HOME, OPEN_DATA_V1, VERIFICATION } from "../addresses";
import { PageFrame, type FrameProps } from "../page-frame";

/** What can be asked, and the commands that ask it. */
export type Example = { readonly what: string; readonly commands: readonly string[] };

type Props = FrameProps & {
  /** Years there is something public of, newest first. */
  readonly years: readonly number[];
  readonly editions: readonly { readonly id: string; readonly name: string }[];
  readonly examples: readonly Example[];
};

/** 开放数据 for people: what there is, under which promise, with commands that work as they stand. */
export function OpenDataPage({ site, styles, years, editions, examples }: Props) {
  const title = "开放数据";
  const description = "已公开的政府信息公开工作年度报告数据：JSON、NDJSON、CSV，无须登记。";
  const path = [
    { label: "首页", href: HOME },
    { label: title, href: OPEN_DATA_HOME },
  ];
  const about = { title, description, address: OPEN_DATA_HOME };
  return (
    <PageFrame site={site} styles={styles} about={about} path={path}>
      <h1>{title}</h1>
      <p className="lead">
        已公开报告的全部数字和文字，任何人、任何程序都可以读取，无须登记和密钥，允许跨域。都是静态文件，门户的应用和数据库停用时仍可读取。
      </p>
      <h2>按年度下载</h2>
      {years.length === 0 ? <p>报告公开后在此下载。</p> : <Years years={years} />}
      <p>
        一个地区的数据在年度前加地区网址名，例如“地区/2025.csv”；有哪些年度和地区，见
        <a href={`${V1}index.json`}>目录</a>和<a href={`${V1}reports.json`}>全部报告名单</a>
        。全部地区的文件在有新公开时更新，数据量大时会稍迟。
      </p>
      <h2>数据说明</h2>
      <Editions editions={editions} />
      <p>
        接口的完整描述：<a href={`${OPEN_DATA_V1}openapi.json`}>OpenAPI 3.1</a>。
      </p>
      <Promises />
      <h2>示例</h2>
      <p>
        先设定地址：<code>{`SITE=${site.origin || "http://localhost:3000"}`}</code>
      </p>
      {examples.map(({ what, commands }) => (
        <section key={what} className="example">
          <h3>{what}</h3>
          <pre {...SCROLLABLE} aria-label={`${what}（命令，可左右滚动）`}>
            <code>{commands.join("\n")}</code>
          </pre>
        </section>
      ))}
    </PageFrame>
  );
}

/** Files of years come when they are ready, so they are named from here. */
const V1 = "v1/";

const FORMS = [
  [".json", "JSON"],
  [".ndjson", "NDJSON"],
  [".csv", "CSV长表"],
  ["-wide.csv", "CSV宽表"],
] as const;

function Years({ years }: Pick<Props, "years">) {
  return (
    <div className="scroll" {...SCROLLABLE} aria-label="各年度数据（表格，可左右滚动）">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">报告年度</th>
            {FORMS.map(([form, name]) => (
              <th key={form} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}年</th>
              {FORMS.map(([form, name]) => (
                <td key={form}>
                  <a href={`${V1}${year}${form}`} aria-label={`${year}年${name}`}>
                    {`${year}${form}`}
                  </a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Editions({ editions }: Pick<Props, "editions">) {
  return (
    <ul>
      {editions.map(({ id, name }) => (
        <li key={id}>
          {name}：<a href={`${OPEN_DATA_V1}cells/${id}.json`}>{name}单元格编号</a>、
          <a href={`${OPEN_DATA_V1}cells/${id}.csv`}>{name}单元格编号表</a>、
          <a href={`${OPEN_DATA_V1}schema/${id}.json`}>{name}数据结构</a>、
          <a href={`${OPEN_DATA_V1}rules/${id}.json`}>{name}核对规则</a>
        </li>
      ))}
    </ul>
  );
}

/** What a program may rely on. */
function Promises() {
  return (
    <ul>
      <li>单元格编号和v1下的地址不再改变；新增的内容只增加，不改动已有的。</li>
      <li>件和项为整数，金额以万元计；null和CSV中的空格表示原件没有填，不是0。</li>
      <li>CSV为UTF-8，带BOM；以等号、加号等开头的文字前加了单引号，数字不受影响。</li>
      <li>每个文件带ETag，请求时带上If-None-Match，没有变化的答复304，不重复传送。</li>
      <li>
        内容的SHA-256可以自行计算，也可以在<a href={VERIFICATION}>核验页</a>查询。
      </li>
    </ul>
  );
}
