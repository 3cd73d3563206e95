import { dayOf } from "@/lib/report/dates";
import { NEW } from "@/lib/report/named-cells";
import { addressOfVersion } from "./addresses";
import type { Agency } from "./listed";
import type { Site } from "./site";

type Props = {
  readonly site: Site;
  readonly at: { readonly region: Agency; readonly office: Agency; readonly year: number };
  /** The issuing office as the report names it. */
  readonly source: string;
  readonly title: string;
  readonly number: number;
  /** Null in a preview. */
  readonly publishedAt: Date | null;
  readonly sha256: string;
};

/** 引用: words to copy whole, in the form of GB/T 7714, with the address of this version and the hash of its content. */
export function Citation({ site, at, source, title, number, publishedAt, sha256 }: Props) {
  const address = `${site.origin}${addressOfVersion(at, number)}`;
  const day = publishedAt ? dayOf(publishedAt) : "公开时填写";
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite">引用本报告</h2>
      <p className="copy">
        {`${source}. ${title}[R/OL]. 第${number}版. (${day}). ${address}. SHA-256: ${sha256}.`}
      </p>
      <p>
        这个地址固定指向第{number}版，不会改指别的版本：
        <a href={addressOfVersion(at, number)}>第{number}版的固定地址</a>
        。引用某一个数字，在后面加“#”和单元格编号，例如新收申请总计：
      </p>
      <p className="copy">{`${address}#${NEW}`}</p>
      <p>单元格编号就是概要和“逐句阅读”里各数字链接“#”后面的部分，与数据文件（JSON）中的编号相同。</p>
    </section>
  );
}
