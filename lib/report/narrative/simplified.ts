/** The simplified form of a traditional character the rules ask for; any other character as it is. */
export function simplified(sign: string): string {
  return SIMPLE.get(sign) ?? sign;
}

/** A text with every such character simplified; its offsets stay. */
export function allSimplified(text: string): string {
  return text.replace(TRADITIONAL, simplified);
}

/** Length of a gloss such as 「(qū)」, which mirrors of pages print after a character; 0 where there is none. */
export function glossAt(text: string, at: number): number {
  GLOSS.lastIndex = at;
  return GLOSS.exec(text)?.[0].length ?? 0;
}

const GLOSS = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/iuy;

/** Traditional and simplified by turns. A whole dictionary would be too heavy for every keystroke. */
const PAIRS =
  "萬万與与業业兩两個个爲为為为舉举麼么義义鄉乡書书爭争於于產产億亿僅仅從从衆众眾众會会傳传餘余償偿黨党關关內内寫写決决況况減减幾几劃划別别辦办務务動动區区華华單单廳厅歷历壓压縣县發发臺台號号後后啓启啟启諮咨國国場场處处備备復复頭头實实審审對对將将屬属並并應应廢废開开異异張张強强歸归當当徑径總总執执護护報报擬拟掛挂據据數数無无舊旧時时暫暂機机權权條条來来構构標标樣样樁桩畢毕匯汇沒没洩泄測测滿满點点熱热牽牵環环現现電电監监確确種种祕秘積积稱称穩稳類类糾纠約约級级綱纲納纳紛纷線线組组織织終终經经結结絡络統统繼继續续維维緩缓編编繳缴網网罰罚羣群職职聯联範范獲获補补規规計计訂订認认議议許许論论訟讼設设訪访證证評评訴诉話话詢询該该誤误說说説说請请讀读調调謀谋負负責责敗败購购費费轉转較较達达過过這这進进違违連连適适選选遞递遺遗郵邮採采裏里裡里針针銷销錯错鎮镇長长門门問问間间際际項项順顺須须頒颁預预領领題题額额駁驳齊齐";

const SIMPLE: ReadonlyMap<string, string> = new Map(
  [...PAIRS].flatMap((sign, i, all) => (i % 2 === 0 ? [[sign, all[i + 1] ?? sign] as const] : [])),
);

const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join("")}]`, "gu");
