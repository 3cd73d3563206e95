import type { Personal } from "./personal";

/** Numbers that belong to one person; `contact` as in `personalIn`. */
export function numbersIn(text: string, contact: boolean): readonly Personal[] {
  return [
    ...found(text, IDENTITY, "identity").filter(
      ({ digits, before }) => isIdentity(digits) && !CODE.test(before),
    ),
    ...found(text, CARD, "card").filter(({ digits, before }) => isCard(digits, before)),
    ...found(text, MOBILE, "mobile").filter(({ before }) => !isOffices(before, contact)),
  ].map(({ kind, start, end, digits }) => ({ kind, start, end, masked: MASKS[kind](digits) }));
}

/** Whether 18 signs are a 身份证号: a province, a day that has been, and the check sign of GB 11643. */
export function isIdentity(id: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(id) || !PROVINCES.has(id.slice(0, 2)) || !isDay(id)) return false;
  const sum = [...id.slice(0, 17)].reduce(
    (total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11),
    0,
  );
  return "10X98765432"[sum % 11] === id[17];
}

/** The check of payment cards (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, sign, i) => {
    const digit = Number(sign) * (i % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

const MASKS = {
  identity: (id: string) => `${id.slice(0, 2)}*************${id.slice(-3)}`,
  mobile: (number: string) => `${number.slice(0, 3)}****${number.slice(-4)}`,
  card: (number: string) => `${number.slice(0, 4)}${"*".repeat(number.length - 8)}${number.slice(-4)}`,
} as const;

const IDENTITY = /(?<![0-9A-Za-z])(?<number>\d{6} ?\d{4} ?\d{4} ?\d{3}[\dXx])(?![0-9A-Za-z])/gu;
const CARD = /(?<![0-9A-Za-z])(?<number>(?:\d[ -]?){15,18}\d)(?![0-9A-Za-z])/gu;
const MOBILE =
  /(?<![0-9A-Za-z/_=.]|\d[-—–~])(?:\+?86[ -]?)?(?<number>1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![0-9A-Za-z_]|[.,]\d|\.[A-Za-z]|\s?[元件条次人份万亿个%])/gu;

type FoundNumber = {
  readonly kind: keyof typeof MASKS;
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** The words before it. */
  readonly before: string;
};

function found(text: string, pattern: RegExp, kind: FoundNumber["kind"]): readonly FoundNumber[] {
  return [...text.matchAll(pattern)].map((match) => {
    const number = match.groups?.number ?? "";
    const end = match.index + match[0].length;
    const start = end - number.length;
    const before = text.slice(Math.max(0, start - 40), start);
    return { kind, start, end, digits: number.replace(/[ -]/gu, "").toUpperCase(), before };
  });
}

/** GB/T 2260: the first two digits. */
const PROVINCES: ReadonlySet<string> = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
);

function isDay(id: string): boolean {
  const [year = 0, month = 0, day = 0] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)].map(Number);
  const last = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return year >= 1900 && year <= 2099 && day >= 1 && day <= (last[month - 1] ?? 0);
}

/** A number that says itself that it is a file's or a body's. */
const CODE = /(?:信用代码|机构代码|索引号|文号|案号|编号|流水号|项目代码)[^，。；,;\n]{0,8}$/u;
const CARD_WORD = /(?:银行卡|卡号|账号|帐号|账户|帐户|储蓄卡|信用卡|一卡通)[^，。；,;\n]{0,12}$/u;

/** Issuers' ranges common here; lengths other than 16 and 19, and ranges of the world, only where a card is spoken of. */
const ISSUED_HERE = /^(?:62|60|9558)/u;
const ISSUED = /^(?:62|60|9558|4|5[1-5]|2[2-7]|35|68)/u;
/** 「6201002023000123」: a region, a year and a number, as files are numbered. */
const NUMBERED_BY_YEAR = /^\d{4,9}(?:19|20)\d{2}/u;

function isCard(digits: string, before: string): boolean {
  if (!passesLuhn(digits) || isLikeIdentity(digits)) return false;
  if (CARD_WORD.test(before)) return ISSUED.test(digits);
  return (
    !CODE.test(before) &&
    [16, 19].includes(digits.length) &&
    ISSUED_HERE.test(digits) &&
    !NUMBERED_BY_YEAR.test(digits)
  );
}

/** 18 digits with a region and a birthday are an identity number or none, never a card. */
function isLikeIdentity(digits: string): boolean {
  return digits.length === 18 && /^(?:18|19|20)/u.test(digits.slice(6));
}

/** A line the office itself publishes: 「监督电话」, or in the preface the telephone to ask. */
const OFFICE_LINE =
  /(?:办公|咨询|监督|举报|投诉|服务|值班|受理|求助|救助|报修|公开)(?:电话|热线|专线|号码|手机)(?:号码)?[^，。；,;\n]{0,6}$/u;
const CONTACT_LINE = /(?:联系|电话|咨询|查询|热线)[^。；;\n]*$/u;

function isOffices(before: string, contact: boolean): boolean {
  return OFFICE_LINE.test(before) || (contact && CONTACT_LINE.test(before));
}
