import type { Question } from "./classification";
import { REPLIES } from "./classification-replies";

/**
 * Which row an application is counted in, question by question, in the order in which it is decided:
 * 补正—是不是—谁负责—有没有—给不给—怎么给. The first question sorts out what is not decided this year.
 * Source: 条例第三十条至第三十九条; the order follows the usual method of answering applications.
 */
export const QUESTIONS: readonly Question[] = [
  {
    id: "when",
    step: "何时",
    ask: "这件申请到本年12月31日办结了吗？",
    answers: [
      { label: "本年内已经答复，或者已经按规定不再处理", to: "corrected" },
      { label: "年底仍在办理，含等待补正、征求第三方意见、延长期限的", to: REPLIES.carriedOut },
      { label: "不问结果，只问收到的件数填在哪一行", to: "received" },
    ],
  },
  {
    id: "received",
    step: "何时",
    ask: "按《条例》第三十一条，收到之日在哪一年？",
    answers: [
      { label: "本年1月1日至12月31日", to: REPLIES.received },
      { label: "上年收到，上年年底没有办结", to: REPLIES.carriedIn },
    ],
  },
  {
    id: "corrected",
    step: "补正",
    ask: "申请内容明确吗？",
    answers: [
      { label: "内容明确，或者补正以后已经明确", to: "is-it" },
      { label: "已一次性告知补正，申请人无正当理由逾期没有补正", to: REPLIES.uncorrected },
      { label: "申请人作了补正，内容仍不明确", to: REPLIES.stillUnclear },
      { label: "答复以前，申请人自己撤回了申请", to: REPLIES.withdrawn },
    ],
  },
  {
    id: "is-it",
    step: "是不是",
    ask: "申请的实际内容，是不是要求公开政府信息？",
    answers: [
      { label: "是，要求公开特定的政府信息", to: "again" },
      { label: "是信访、投诉、举报等活动", to: REPLIES.petition },
      { label: "是索要政府公报、报刊、书籍等公开出版物", to: REPLIES.publication },
      { label: "是查询工商、不动产登记等另有法定查询办法的资料", to: REPLIES.registryQuery },
      { label: "是要求确认或者重新出具已经取得的信息", to: REPLIES.reconfirm },
      { label: "是咨询或者其他事项，不属于以上情形", to: REPLIES.enquiry },
    ],
  },
  {
    id: "again",
    step: "是不是",
    ask: "是不是重复或者明显超过合理范围的申请？",
    answers: [
      { label: "都不是", to: "whose" },
      { label: "同一申请人就相同信息再次申请，本机关已经答复过", to: REPLIES.repeat },
      { label: "数量、频次明显超过合理范围，说明的理由不合理", to: REPLIES.excessive },
    ],
  },
  {
    id: "whose",
    step: "谁负责",
    ask: "这项信息由本机关负责公开吗？",
    answers: [
      { label: "由本机关负责公开", to: "have" },
      { label: "不属于本机关负责公开", to: REPLIES.notOurs },
    ],
  },
  {
    id: "have",
    step: "有没有",
    ask: "经检索，本机关有没有这项信息？",
    answers: [
      { label: "有现成的信息", to: "give" },
      { label: "经检索没有，信息不存在", to: REPLIES.absent },
      { label: "没有现成的，需要另行加工、分析或者制作", to: REPLIES.needsCreation },
    ],
  },
  {
    id: "give",
    step: "给不给",
    ask: "这项信息可以公开吗？",
    answers: [
      { label: "可以全部公开", to: "how" },
      { label: "含有不应当公开的内容，但可以区分处理，公开其余部分", to: REPLIES.partial },
      { label: "不予公开", to: "why-not" },
    ],
  },
  {
    id: "why-not",
    step: "给不给",
    ask: "不予公开的理由是哪一项？有几项的，按主要理由只计一次。",
    answers: [
      { label: "依法确定为国家秘密", to: REPLIES.stateSecret },
      { label: "其他法律、行政法规禁止公开", to: REPLIES.otherLaw },
      { label: "公开后可能危及国家安全、公共安全、经济安全、社会稳定", to: REPLIES.securityStability },
      { label: "涉及商业秘密、个人隐私等，公开会损害第三方合法权益", to: REPLIES.thirdParty },
      { label: "属于人事管理、后勤管理、内部工作流程的内部事务信息", to: REPLIES.internalAffairs },
      { label: "属于讨论记录、过程稿、磋商信函、请示报告的过程性信息", to: REPLIES.process },
      { label: "属于行政执法案卷信息", to: REPLIES.enforcementFile },
    ],
  },
  {
    id: "how",
    step: "怎么给",
    ask: "怎样提供的？",
    answers: [
      { label: "信息已经主动公开，告知获取的方式和途径", to: REPLIES.alreadyPublic },
      { label: "提供了信息，或者告知获取信息的方式、途径和时间", to: REPLIES.granted },
      { label: "发出信息处理费收费通知，申请人逾期没有缴纳", to: REPLIES.feeUnpaid },
    ],
  },
];
