import type { Node, Table } from "./vocabulary";

/**
 * 表三 of both editions; only （六）其他处理 differs and is given by the edition.
 * Source: 国办公开办函〔2019〕60号 and 〔2021〕30号, section 三; articles of 国务院令第711号.
 */
export function applicationsTable(otherHandling: Node): Table {
  return {
    id: "applications",
    prefix: "applications",
    join: "|",
    ordinal: 3,
    bands: [
      {
        corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        rows: [
          ...RECEIVED,
          { ...RESULT, children: [...RESULT_ROWS, otherHandling, RESULT_TOTAL] },
          CARRIED_OUT,
        ],
        columns: APPLICANTS,
      },
    ],
    balances: [{ left: ["received:new", "received:carriedIn"], right: ["result:total", "carriedOut"] }],
    carry: [{ from: "carriedOut", to: "received:carriedIn" }],
    stocks: [],
  };
}

const RECEIVED: readonly Node[] = [
  {
    key: "received:new",
    label: "一、本年新收政府信息公开申请数量",
    articles: "第27、29、31条",
    help: "填写本年1月1日至12月31日收到的政府信息公开申请件数，收到之日按《条例》第三十一条确定：当面提交为提交之日，需签收的邮寄为签收之日，平信、传真、互联网渠道为双方确认之日。一份申请拆分为多件登记的，按登记件数填，并与台账一致。",
  },
  {
    key: "received:carriedIn",
    label: "二、上年结转政府信息公开申请数量",
    articles: "第33条",
    help: "填写上一年度已收到、到上年12月31日仍未办结、转入本年办理的件数。应与本机关上一年度报告“四、结转下年度继续办理”逐列相同；不同须写明原因。",
  },
];

const RESULT: Node = { key: "result", label: "三、本年度办理结果" };

const RESULT_ROWS: readonly Node[] = [
  {
    key: "granted",
    label: "（一）予以公开",
    articles: "第36条第（一）（二）项",
    help: "填写答复为可以公开的件数，包括信息已主动公开、告知获取方式和途径的（第三十六条第一项），以及向申请人提供信息或者告知获取方式、途径和时间的（第三十六条第二项）。",
  },
  {
    key: "partial",
    label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    articles: "第37条",
    help: "申请的信息中含有不应当公开或者不属于政府信息的内容，但能够区分处理、只提供其中可以公开部分的，计入本行（第三十七条）。同一件只在本行计一次，不再计入不予公开等其他行。",
  },
  {
    key: "refuse",
    label: "（三）不予公开",
    children: [
      {
        key: "stateSecret",
        label: "1.属于国家秘密",
        articles: "第14条",
        help: "申请的信息已依法确定为国家秘密，决定不予公开的（第十四条）。只统计件数，不要在任何说明中写出信息内容。",
      },
      {
        key: "otherLaw",
        label: "2.其他法律行政法规禁止公开",
        articles: "第14条",
        help: "除国家秘密外，法律、行政法规明文禁止公开的（第十四条）。依据只能是法律或者行政法规，规章和规范性文件不能作为本行依据。",
      },
      {
        key: "securityStability",
        label: "3.危及“三安全一稳定”",
        articles: "第14条",
        help: "公开后可能危及国家安全、公共安全、经济安全、社会稳定，决定不予公开的（第十四条）。",
      },
      {
        key: "thirdParty",
        label: "4.保护第三方合法权益",
        articles: "第15、32条",
        help: "涉及商业秘密、个人隐私等，公开会损害第三方合法权益而不予公开的（第十五条），通常已按第三十二条书面征求第三方意见。第三方同意公开，或者不公开会对公共利益造成重大影响而公开的，不计入本行。",
      },
      {
        key: "internalAffairs",
        label: "5.属于三类内部事务信息",
        articles: "第16条第1款",
        help: "属于本机关内部事务信息而不予公开的，三类是指人事管理、后勤管理、内部工作流程（第十六条第一款）。",
      },
      {
        key: "process",
        label: "6.属于四类过程性信息",
        articles: "第16条第2款",
        help: "属于履职过程中形成的过程性信息而不予公开的，四类是指讨论记录、过程稿、磋商信函、请示报告（第十六条第二款）。法律、法规、规章规定应当公开的，不适用本行。",
      },
      {
        key: "enforcementFile",
        label: "7.属于行政执法案卷",
        articles: "第16条第2款",
        help: "属于行政执法案卷信息而不予公开的（第十六条第二款）。法律、法规、规章规定应当公开的，不适用本行。",
      },
      {
        key: "registryQuery",
        label: "8.属于行政查询事项",
        articles: "第36条第（七）项",
        help: "申请的信息属于工商、不动产登记资料等，有关法律、行政法规对获取方式另有规定，告知申请人依照其规定办理的（第三十六条第七项）。",
      },
    ],
  },
  {
    key: "unable",
    label: "（四）无法提供",
    children: [
      {
        key: "notHeld",
        label: "1.本机关不掌握相关政府信息",
        articles: "第36条第（四）（五）项、第10条",
        help: "包括两种情形：经检索没有所申请信息、告知信息不存在的（第三十六条第四项）；信息不属于本机关负责公开的（第三十六条第五项）。",
      },
      {
        key: "needsCreation",
        label: "2.没有现成信息需要另行制作",
        articles: "第38条",
        help: "申请的内容没有现成信息，需要本机关对现有政府信息加工、分析或另行制作，决定不提供的（第三十八条）。",
      },
      {
        key: "stillUnclear",
        label: "3.补正后申请内容仍不明确",
        articles: "第29条第2款、第30条",
        help: "已按第三十条告知补正，申请人也作了补正，但内容仍不明确、无法指向特定信息的。申请人逾期没有补正的，不计入本行，计入“其他处理”第1项。",
      },
    ],
  },
  {
    key: "decline",
    label: "（五）不予处理",
    children: [
      {
        key: "petition",
        label: "1.信访举报投诉类申请",
        articles: "第39条第1款",
        help: "以信息公开申请的形式进行信访、投诉、举报等活动，告知不作为政府信息公开申请处理的（第三十九条第一款）。",
      },
      {
        key: "repeat",
        label: "2.重复申请",
        articles: "第36条第（六）项",
        help: "本机关已就其申请作出答复，同一申请人又申请公开相同政府信息，告知不予重复处理的（第三十六条第六项）。",
      },
      {
        key: "publication",
        label: "3.要求提供公开出版物",
        articles: "第39条第2款",
        help: "申请内容为要求提供政府公报、报刊、书籍等公开出版物，告知获取途径的（第三十九条第二款）。",
      },
      {
        key: "excessive",
        label: "4.无正当理由大量反复申请",
        articles: "第35条",
        help: "申请数量、频次明显超过合理范围，经要求说明理由后，认为理由不合理、告知不予处理的（第三十五条）。",
      },
      {
        key: "reconfirm",
        label: "5.要求行政机关确认或重新出具已获取信息",
        articles: "条例无单列条文",
        help: "申请人已经获取该信息，仍要求本机关予以确认或者重新出具的。《条例》没有单列条文，适用时应在答复书中说明理由。",
      },
    ],
  },
];

const RESULT_TOTAL: Node = {
  key: "total",
  label: "（七）总计",
  total: true,
  help: "系统自动合计本列（一）至（六）各行，不需填写。",
};

const CARRIED_OUT: Node = {
  key: "carriedOut",
  label: "四、结转下年度继续办理",
  articles: "第33条",
  help: "到本年12月31日仍未办结、转入下一年度继续办理的件数，含正在补正、征求第三方意见、延长答复期限的申请。应满足：本年新收＋上年结转＝办理结果总计＋本行。",
};

/** Who applied. No official definition was found: the help texts are the common working reading. */
const APPLICANTS: readonly Node[] = [
  {
    key: "",
    label: "申请人情况",
    children: [
      { key: "natural", label: "自然人", help: "以个人名义提出申请的公民，包括以个人名义申请的律师。" },
      {
        key: "org",
        label: "法人或其他组织",
        children: [
          { key: "business", label: "商业企业", help: "公司、合伙企业、个人独资企业、农民专业合作社等。" },
          { key: "research", label: "科研机构", help: "高等学校和科学研究机构。" },
          { key: "publicInterest", label: "社会公益组织", help: "社会团体、基金会、民办非企业单位等。" },
          {
            key: "legalService",
            label: "法律服务机构",
            help: "以机构名义申请的律师事务所、基层法律服务所、公证机构。",
          },
          { key: "other", label: "其他", help: "村（居）民委员会、业主委员会、机关等不属于前四类的组织。" },
        ],
      },
      { key: "total", label: "总计", total: true },
    ],
  },
];
