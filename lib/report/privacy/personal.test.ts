import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { masked, personalIn } from "./personal";
import { isIdentity, passesLuhn } from "./numbers";

const hits = (text: string, contact = false) =>
  personalIn(text, { contact }).map(({ kind, start, end, masked: mask }) => [
    kind,
    text.slice(start, end),
    mask,
  ]);

const REGIONS = ["110101", "320812", "410702", "620102", "540121", "820001"];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A valid 身份证号, its check sign worked out by the weights the standard prints. */
const identity = fc
  .tuple(
    fc.constantFrom(...REGIONS),
    fc.date({ min: new Date("1930-01-01"), max: new Date("2010-12-31"), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, day, order]) => {
    const body = region + day.toISOString().slice(0, 10).replaceAll("-", "") + String(order).padStart(3, "0");
    const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i] ?? 0), 0);
    return body + ("10X98765432"[sum % 11] ?? "");
  });

describe("an identity number", () => {
  it("is found wherever it stands, and masked to its first two and last three signs", () => {
    fc.assert(
      fc.property(identity, fc.constantFrom("身份证号", "申请人（", "："), (id, before) => {
        const mask = `${id.slice(0, 2)}*************${id.slice(-3)}`;
        expect(mask).toHaveLength(18);
        expect(hits(`${before}${id}，已答复。`)).toEqual([["identity", id, mask]]);
      }),
    );
  });

  it("is none with one digit changed", () => {
    fc.assert(
      fc.property(identity, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, at, more) => {
        const changed = id.slice(0, at) + ((Number(id[at]) + more) % 10) + id.slice(at + 1);
        expect(isIdentity(changed)).toBe(false);
        expect(hits(`文号${changed}。`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("is none without a birthday that has been, or where it is said to be another code", () => {
    expect(isIdentity("110101199002304517")).toBe(false);
    expect(hits("统一社会信用代码：11010119900307803X。")).toEqual([]);
    expect(hits("索引号11010119900307803X2023")).toEqual([]);
  });

  it("is found in full width and with spaces", () => {
    expect(hits("证件 110101 19900307 803X").map(([, text]) => text)).toEqual(["110101 19900307 803X"]);
    expect(hits("１１０１０１１９９００３０７８０３Ｘ").map(([kind]) => kind)).toEqual(["identity"]);
  });
});

describe("a telephone number", () => {
  it.each([
    ["申请人电话13812345678", ["13812345678"]],
    ["请拨打138-1234-5678或者 +86 139 8765 4321。", ["138-1234-5678", "139 8765 4321"]],
    ["邮箱13812345678@qq.com", ["13812345678"]],
    // An office's own, or no telephone at all
    ["电话：0517-87222589，传真010-62345678", []],
    ["监督电话：13812345678", []],
    ["拨打12345热线13800次", []],
    ["访问量达13812345678次，金额15000000000元", []],
    ["http://www.example.gov.cn/13812345678.html", []],
    ["已改写为138****1234", []],
  ])("%s", (text, expected) => {
    expect(hits(text).map(([, found]) => found)).toEqual(expected);
  });

  it("is the office's own where the preface says whom to ask", () => {
    const text = "如有疑问，请联系党政办公室，联系电话：13812345678。";
    expect(hits(text, true)).toEqual([]);
    expect(hits(text)).toEqual([["mobile", "13812345678", "138****5678"]]);
  });
});

describe("a card number", () => {
  const withCheck = (body: string) => {
    for (const check of "0123456789") if (passesLuhn(body + check)) return body + check;
    throw new RangeError(body);
  };

  it("is found by issuer, length and check digit", () => {
    const card = withCheck("621700123456789012");
    expect(hits(`退费至${card}。`)).toEqual([["card", card, `6217***********${card.slice(-4)}`]]);
    const wrong = card.slice(0, -1) + ((Number(card.at(-1)) + 1) % 10);
    expect(hits(`退费至${wrong}。`)).toEqual([]);
    const spaced = withCheck("621700123456789").replace(/(.{4})(?=.)/gu, "$1 ");
    expect(hits(spaced)).toHaveLength(1);
  });

  it("needs a word for it in lengths and ranges that files are numbered by", () => {
    const foreign = withCheck("411111111111111");
    expect(hits(`编制依据${foreign}`)).toEqual([]);
    expect(hits(`银行卡号：${foreign}`)).toHaveLength(1);
    expect(hits(`案号${withCheck("620100202300012")}`)).toEqual([]);
    expect(hits(`材料${withCheck("620100202300012")}`)).toEqual([]);
  });
});

describe("a home", () => {
  it.each([
    ["申请人家住幸福镇李庄村3组12号，来信申请。", "家住幸福镇***"],
    ["家庭住址：某市某区和平街道春风小区5号楼", "家庭住址：某市某区和平街道***"],
    ["家住春风小区3号楼的群众来电咨询。", "家住***的群众来电咨询"],
    ["送达春风小区5号楼2单元501室。", "***。"],
  ])("%s", (text, ending) => {
    expect(masked(text)).toContain(ending);
    expect(hits(text).map(([kind]) => kind)).toEqual(["home"]);
  });

  it.each([
    "公示名单隐去身份证号码和住址。",
    "办公地址：某区人民路12号政务中心3号楼501室。",
    "住址所在村由镇政府核对。",
    "居住在幸福镇的群众。",
    "春风小区3号楼加装电梯。",
    "向家住偏远山区的群众送书上门。",
  ])("is not in: %s", (text) => {
    expect(hits(text)).toEqual([]);
  });
});

describe("the name of somebody who applied", () => {
  it.each([
    ["申请人张建国向我局申请公开补偿方案。", "张建国", "张某某"],
    ["答复申请人：李梅，已送达。", "李梅", "李某"],
    ["原告欧阳文清不服答复。", "欧阳文清", "欧阳某某"],
    ["收到王建国等3人提出的政府信息公开申请。", "王建国", "王某某"],
    ["今年的案件有（刘志强诉某区住建局）一件。", "刘志强", "刘某某"],
    ["陈红霞女士来电感谢。", "陈红霞", "陈某某"],
  ])("%s", (text, name, mask) => {
    expect(hits(text)).toEqual([["name", name, mask]]);
  });

  it.each([
    "申请人张某某向我局申请公开，申请人李某、王某等人。",
    "申请人姓名或者名称、身份证明、联系方式。",
    "申请人高度评价，申请人曾提出，申请人向我局来函，申请人应当补正。",
    "当事人陈述、申辩的权利，申请人陆续提出，当事人周知的事项。",
    "申请人王府大街居委会提出，收到张家港提出的商请。",
    "由局长刘卫华任组长，副局长王伟任副组长。",
    "保障申请人权益，与申请人沟通，为申请人提供便利。",
    "第三人合法权益，当事人行动不便的由社区协助。",
    "提起行政诉讼求得解决，诉求、诉讼、投诉举报。",
  ])("is not in: %s", (text) => {
    expect(hits(text)).toEqual([]);
  });
});

it("leaves nothing to find once masked", () => {
  fc.assert(
    fc.property(identity, (id) => {
      const text = `申请人张建国（${id}，13812345678，家住幸福镇李庄村3组12号）`;
      expect(personalIn(text)).toHaveLength(4);
      expect(personalIn(masked(text))).toEqual([]);
      expect(masked(text)).not.toContain("建国");
    }),
  );
});
