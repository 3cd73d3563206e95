import { printMoment } from "@/lib/report/dates";
import type { Publication } from "../publication";
import { missingTags } from "./tags";

/** What the editor of the receiving website has to do, in the order it is done. */
export function readmeOf(publication: Publication, tags: Readonly<Record<string, string>>): string {
  const { content, office, number, sha256, publishedAt } = publication;
  const missing = missingTags(tags);
  return lines(
    `${content.title}（网站移交包）`,
    "",
    `发布机构：${office.fullName}`,
    `版本：第${number}版${number > 1 ? "（更正后重新公开，请替换网站上的旧内容，保留原地址）" : ""}`,
    ...(publishedAt ? [`公开时间：${printMoment(publishedAt)}`] : []),
    `内容校验值（SHA-256）：${sha256}`,
    "",
    "一、怎样发布",
    "1. 在“政府信息公开年报”栏目新建文章，标题照抄：",
    `   ${content.title}`,
    "2. 把 fragment.html 的全部内容粘贴到编辑器的“源代码”方式中，不要在“所见即所得”方式中粘贴。",
    "3. 上传 report.docx、report.pdf、report.xlsx、report.csv、report.json 五个附件，",
    "   并把正文末尾“附件”后面的链接改为上传后的地址。",
    "4. 按下面的标签表填写文章属性；网站模板不能填写的，把 head.html 的内容加入页面的 head 部分。",
    "5. 发布后对照 report.pdf 检查三张表格，确认数字没有变化。",
    "",
    "二、标签",
    ...Object.entries(tags).map(([name, value]) => `${name.padEnd(18)}${value || "（由网站填写）"}`),
    ...(missing.length > 0
      ? ["", `以上${missing.join("、")}没有登记，属于必选标签，请按接收网站的实际情况填写。`]
      : []),
    "",
    "三、核对文件",
    "SHA256SUMS 列有每个文件的校验值。在本文件夹中运行 sha256sum -c SHA256SUMS，",
    "或者在 Windows 中运行 certutil -hashfile 文件名 SHA256，与列表比较。",
  );
}

/** For a season: where each report is, and what to publish first. */
export function seasonReadme(title: string, folders: readonly { folder: string; title: string }[]): string {
  return lines(
    `${title}（网站移交包）`,
    "",
    `共${folders.length}份报告，每份一个文件夹，里面的 README.txt 说明怎样发布。`,
    "各单位的报告分别发布在本单位的“政府信息公开年报”栏目，不另设网站和专栏。",
    "SHA256SUMS 列有每个文件的校验值，可以在本文件夹中运行 sha256sum -c SHA256SUMS 核对。",
    "",
    ...folders.map(({ folder, title: name }) => `${folder}\t${name}`),
  );
}

/** Read with the plainest of editors, also in Windows. */
function lines(...written: readonly string[]): string {
  return `\uFEFF${written.join("\r\n")}\r\n`;
}
