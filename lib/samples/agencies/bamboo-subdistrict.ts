import { pick, type Agency } from "../agency";

export const BAMBOO_SUBDISTRICT: Agency = {
  slug: "zhuying",
  office: { fullName: "云栖区竹影街道办事处", shortName: "竹影街道", type: "subdistrict" },
  clerk: { username: "zhuying", name: "贺南星" },
  opening: { carriedIn: [1] },
  years: [
    {
      received: [6, 1],
      results: { granted: [3, 1], "unable:notHeld": [2], "decline:petition": [1] },
      penalties: 3,
    },
    {
      received: [8, 0, 0, 0, 0, 1],
      results: { granted: [4], partial: [1], "unable:notHeld": [3, 0, 0, 0, 0, 1] },
      penalties: 4,
      disputes: { "review:upheld": 1 },
    },
    {
      received: [7, 1],
      results: { granted: [4, 1], "unable:notHeld": [2], "unable:needsCreation": [1] },
      penalties: 2,
    },
  ],
  tell: (told) => ({
    "overview:lead": `竹影街道办事处地处城乡结合部，${told.year}年政府信息公开的重点放在拆迁安置、集体资产和环境整治三个方面。`,
    "overview:proactive": `安置房建设进度每月拍照公布，选房顺序、房源和结果现场公开、网上可查。全年主动公开信息${pick(told, [117, 126, 131])}条，其中安置类${pick(told, [31, 36, 29])}条、集体资产类${pick(told, [22, 24, 27])}条。`,
    "overview:onRequest": `${told.say.requests()}对安置资料类申请，由征迁办与档案室共同查找，查不到的写明查找的范围和过程。`,
    "overview:management": `${told.say.documents()}${told.say.decisions()}征迁档案完成扫描${pick(told, ["四成", "七成", "九成"])}，按户建立索引。`,
    "overview:platform": `在安置小区和拆迁指挥部各设一块电子公开屏，政务公开角配有工作人员值守；街道公众号的公开菜单按事项重新归类。`,
    "overview:supervision": `成立由街道纪工委参加的公开监督小组，对安置、低保等事项公开前后各查一次。全年通报${pick(told, [2, 3, 1])}起更新不及时的情况。${told.say.disputes()}`,
    problems: pick(told, [
      "早期安置资料不全，答复时难以一次说清；部分村组集体资产公开只有总数。",
      "居民对复议、诉讼等救济途径了解不多；公开屏偶有故障，修复较慢。",
      "网上公开与现场公开不同步，现场先贴、网上后补的情况仍有。",
    ]),
    improvements: pick(told, [
      "向参与过征迁的老同志征集资料，逐户补齐；要求村组按笔公开收支。",
      "答复书附救济途径的明白卡；与维护单位约定二十四小时内修复。",
      "改为先上网、后打印张贴，张贴件带有网页二维码和日期。",
    ]),
    "other:fee": "本年度未发出信息处理费收费通知，实际收取总金额为零。",
  }),
};
