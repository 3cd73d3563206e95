import type { Prose } from "../narrative/prose";
import { personalIn, type Kind, type Personal } from "../privacy/personal";
import type { Found, Rule } from "../rule";

/** What must not be published about a person (条例第十五条): each is masked, or it is said why it may stay. */
export const PRIVACY: readonly Rule[] = [
  {
    id: "N-PII",
    title: "文字中没有身份证号、手机号、银行卡号、家庭住址和申请人姓名",
    severity: "explainable",
    basis: "《政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第五十一条",
    find: ({ prose }) => prose.flatMap(personal),
  },
];

const KINDS: Readonly<Record<Kind, string>> = {
  identity: "一个身份证号",
  mobile: "一个手机号码",
  card: "一个银行卡号",
  home: "一处家庭住址",
  name: "一个人的姓名",
};

/** Key and message are printed with the explanation: they hold the masked form alone. */
function personal({ part, label, raw }: Prose): readonly Found[] {
  const seen = new Map<string, number>();
  return personalIn(raw, { contact: part === "preface" }).map((hit) => {
    const place = placeOf(hit);
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    const quote = { part, start: hit.start, end: hit.end, text: raw.slice(hit.start, hit.end) };
    return {
      at: [part, place, ...(times > 1 ? [times] : [])].join(":"),
      quote,
      remedies: [{ kind: "text", quote, text: hit.masked }],
      message: `“${label}”里有${KINDS[hit.kind]}，建议改写为“${hit.masked}”。确需公开的，写明理由；理由随报告公开，请不要在理由里写出原来的内容。`,
    };
  });
}

function placeOf({ kind, masked }: Personal): string {
  return `${kind}:${masked}`;
}
