/** What clerks write for an applicant, by column; the help texts of the columns name the same bodies. */
export const APPLICANT_WORDS: Readonly<Record<string, readonly string[]>> = {
  natural: ["公民", "个人", "居民", "村民"],
  "org:business": ["企业", "公司", "合伙企业", "个人独资企业", "合作社", "农民专业合作社"],
  "org:research": ["高等学校", "高校", "大学", "科研院所", "研究机构", "科学研究机构"],
  "org:publicInterest": ["社会组织", "社会团体", "基金会", "民办非企业单位", "社会服务机构", "公益组织"],
  "org:legalService": ["律师事务所", "律所", "基层法律服务所", "公证机构", "公证处"],
  "org:other": ["村委会", "村民委员会", "居委会", "居民委员会", "业委会", "业主委员会", "机关"],
};

/** Too wide to be counted: which kind of body it was has to be said. */
export const WIDE_APPLICANTS = ["法人", "其他组织", "组织", "单位", "法人及其他组织", "法人和其他组织"];

/** What clerks write for a result, by row. A withdrawn application is 其他处理. */
export const RESULT_WORDS: Readonly<Record<string, readonly string[]>> = {
  "result:granted": ["公开", "同意公开", "全部公开", "已主动公开", "主动公开"],
  "result:partial": ["区分处理", "部分予以公开"],
  "result:unable:notHeld": ["不掌握", "信息不存在", "不存在", "不属于本机关公开", "不属于本机关负责公开"],
  "result:unable:needsCreation": ["需要另行制作", "需另行制作", "需要加工分析"],
  "result:unable:stillUnclear": ["申请内容不明确", "补正后仍不明确"],
  "result:decline:petition": ["信访", "投诉举报", "信访投诉举报", "信访举报投诉"],
  "result:decline:repeat": ["重复申请", "不予重复处理"],
  "result:decline:excessive": ["大量反复申请", "频繁申请"],
  "result:other:uncorrected": ["逾期不补正", "逾期未补正"],
  "result:other:feeUnpaid": ["逾期未缴费", "逾期不缴费", "逾期未缴纳费用"],
  "result:other:misc": ["其他", "撤回", "撤回申请", "申请人撤回", "申请人撤回申请", "主动撤回"],
};

/** Rows with several reasons below them, in other words. */
export const WIDE_RESULTS: Readonly<Record<string, readonly string[]>> = {
  "result:refuse": ["不公开", "不予以公开"],
};

/** Not done yet. */
export const PENDING_WORDS = [
  "未办结",
  "未答复",
  "未回复",
  "办理中",
  "正在办理",
  "在办",
  "待办",
  "待答复",
  "结转",
  "结转下年",
  "结转下年度",
  "补正中",
  "征求意见中",
  "延期答复中",
];
