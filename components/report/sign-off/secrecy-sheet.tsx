import { PRODUCT } from "@/components/ui/product";
import type { Print } from "./print";
import { SignatureLine } from "./signature-line";

/** 保密审查表: what is asked of information before it is published, box by box, to be filled in by hand. */
export function SecrecySheet({ print: { content } }: { readonly print: Print }) {
  return (
    <>
      <h2 className="print-title">政府信息公开保密审查表</h2>
      <dl className="print-boxes">
        <div>
          <dt>信息名称</dt>
          <dd>{content.title}</dd>
        </div>
        <div>
          <dt>制作单位</dt>
          <dd>{content.office.name}</dd>
        </div>
        <div>
          <dt>公开方式</dt>
          <dd>主动公开，在{PRODUCT}门户向社会公布</dd>
        </div>
        <div>
          <dt>审查依据</dt>
          <dd>
            《中华人民共和国政府信息公开条例》第十七条；《中华人民共和国保守国家秘密法》第三十五条及其实施条例第四十二条（先审查、后公开，逐项审查）
          </dd>
        </div>
      </dl>
      <Questions />
      <dl className="print-boxes print-chain">
        <div>
          <dt>审查结论</dt>
          <dd className="print-choices">
            {CONCLUSIONS.map((conclusion) => (
              <p key={conclusion}>□ {conclusion}</p>
            ))}
          </dd>
        </div>
        {REVIEWERS.map((who) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>
              <SignatureLine />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Questions() {
  return (
    <table className="print-questions">
      <caption>审查内容</caption>
      <thead>
        <tr>
          <th scope="col">是否含有</th>
          <th scope="col">依据</th>
          <th scope="col">审查结果</th>
        </tr>
      </thead>
      <tbody>
        {QUESTIONS.map(([what, basis]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{basis}</td>
            <td>
              <span>□ 否</span>
              <span>□ 是</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 条例第十四条至第十六条: what is not published, or only after weighing. */
const QUESTIONS = [
  ["国家秘密，或者法律、行政法规禁止公开的信息", "条例第十四条"],
  ["公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息", "条例第十四条"],
  ["商业秘密、个人隐私等公开会对第三方合法权益造成损害的信息", "条例第十五条"],
  ["申请人的姓名、证件号码、联系方式等个人信息", "条例第十五条"],
  ["不宜公开的内部事务信息、过程性信息和行政执法案卷信息", "条例第十六条"],
  ["工作秘密", "保密法"],
] as const;

/** The last as 条例第十七条第三款 has it. */
const CONCLUSIONS = [
  "不涉及上述情形，同意公开",
  "作删减或者处理后公开",
  "不予公开",
  "不能确定，报有关主管部门或者保密行政管理部门确定",
];

const REVIEWERS = ["承办人", "保密审查人", "分管保密工作领导"];
