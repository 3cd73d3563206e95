import type { Ending } from "./classification";

/**
 * The ends of the tree: the row, and a model sentence for the reply. Brackets are to be filled in; every
 * reply also names the facts and how to seek 行政复议 or 行政诉讼, which no model can know.
 */
export const REPLIES = {
  received: {
    rows: ["received:new"],
    reply: null,
    care: "一份申请拆分为多件登记的，按登记件数计，并与台账一致。",
  },
  carriedIn: {
    rows: ["received:carriedIn"],
    reply: null,
    care: "应与上一年度报告“结转下年度继续办理”逐列相同。",
  },
  carriedOut: {
    rows: ["carriedOut"],
    reply: null,
    care: "延长期限或者补正以后在下一年答复的，计入下一年的办理结果。",
  },
  alreadyPublic: {
    rows: ["result:granted"],
    reply:
      "经查，您申请公开的〔信息名称〕已经主动公开。根据《中华人民共和国政府信息公开条例》第三十六条第（一）项的规定，现告知您可以通过〔网址或者地点〕获取。",
  },
  granted: {
    rows: ["result:granted"],
    reply:
      "经审查，您申请公开的〔信息名称〕可以公开。根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，现将该信息提供给您（见附件）。",
  },
  partial: {
    rows: ["result:partial"],
    reply:
      "经审查，您申请公开的〔信息名称〕中，〔内容〕因〔法定理由〕不予公开。根据《中华人民共和国政府信息公开条例》第三十七条的规定，本机关作了区分处理，现将其余部分提供给您（见附件）。",
    care: "区分处理的只计这一行，不再计入不予公开。",
  },
  stateSecret: {
    rows: ["result:refuse:stateSecret"],
    reply:
      "经审查，您申请公开的信息属于依法确定的国家秘密。根据《中华人民共和国政府信息公开条例》第十四条的规定，本机关决定不予公开。",
    care: "应当有定密依据；答复和说明中不写信息的内容。",
  },
  otherLaw: {
    rows: ["result:refuse:otherLaw"],
    reply:
      "经审查，〔法律或者行政法规名称及条款〕规定该类信息禁止公开。根据《中华人民共和国政府信息公开条例》第十四条的规定，本机关决定不予公开。",
    care: "只能以法律、行政法规为依据，规章和规范性文件不行。",
  },
  securityStability: {
    rows: ["result:refuse:securityStability"],
    reply:
      "经审查，公开该信息可能危及〔国家安全、公共安全、经济安全、社会稳定中的一项〕，理由是〔理由〕。根据《中华人民共和国政府信息公开条例》第十四条的规定，本机关决定不予公开。",
    care: "应当写明可能造成的具体影响。",
  },
  thirdParty: {
    rows: ["result:refuse:thirdParty"],
    reply:
      "您申请公开的信息涉及第三方的〔商业秘密、个人隐私等〕。〔征求意见的情况〕，本机关认为公开会对第三方合法权益造成损害。根据《中华人民共和国政府信息公开条例》第十五条的规定，决定不予公开。",
    care: "第三方同意公开，或者不公开会对公共利益造成重大影响的，应当公开，不计入本行。",
  },
  internalAffairs: {
    rows: ["result:refuse:internalAffairs"],
    reply:
      "经审查，您申请公开的信息属于本机关〔人事管理、后勤管理、内部工作流程〕方面的内部事务信息。根据《中华人民共和国政府信息公开条例》第十六条第一款的规定，本机关决定不予公开。",
  },
  process: {
    rows: ["result:refuse:process"],
    reply:
      "经审查，您申请公开的信息属于本机关履行行政管理职能过程中形成的〔讨论记录、过程稿、磋商信函、请示报告〕。根据《中华人民共和国政府信息公开条例》第十六条第二款的规定，本机关决定不予公开。",
    care: "法律、法规、规章规定应当公开的，不能以此为由。",
  },
  enforcementFile: {
    rows: ["result:refuse:enforcementFile"],
    reply:
      "经审查，您申请公开的信息属于行政执法案卷信息。根据《中华人民共和国政府信息公开条例》第十六条第二款的规定，本机关决定不予公开。",
    care: "法律、法规、规章规定应当公开的，不能以此为由；应当主动公开的处罚决定不在此列。",
  },
  registryQuery: {
    rows: ["result:refuse:registryQuery"],
    reply:
      "您申请查询的〔资料名称〕，〔法律或者行政法规名称及条款〕对其获取另有规定。根据《中华人民共和国政府信息公开条例》第三十六条第（七）项的规定，请您依照该规定向〔机关〕办理。",
  },
  notOurs: {
    rows: ["result:unable:notHeld"],
    reply:
      "经查，您申请公开的信息不属于本机关负责公开。根据《中华人民共和国政府信息公开条例》第三十六条第（五）项的规定，现告知您：〔理由〕；负责公开该信息的行政机关是〔名称、联系方式〕。",
    care: "能够确定负责公开的机关的，应当告知其名称和联系方式。",
  },
  absent: {
    rows: ["result:unable:notHeld"],
    reply:
      "经检索〔检索的范围和方式〕，没有您申请公开的信息。根据《中华人民共和国政府信息公开条例》第三十六条第（四）项的规定，现告知您该政府信息不存在。",
    care: "应当留存检索记录，并在答复中说明检索情况。",
  },
  needsCreation: {
    rows: ["result:unable:needsCreation"],
    reply:
      "经查，本机关没有您所申请内容的现成信息，提供该内容需要对现有政府信息进行加工、分析。根据《中华人民共和国政府信息公开条例》第三十八条的规定，本机关不予提供。",
    care: "只需作区分处理的，不属于加工、分析。",
  },
  stillUnclear: {
    rows: ["result:unable:stillUnclear"],
    reply:
      "本机关于〔日期〕告知您补正，您于〔日期〕提交的补正内容仍不能指向特定的政府信息。根据《中华人民共和国政府信息公开条例》第二十九条第二款、第三十条的规定，本机关无法向您提供。",
    care: "逾期没有补正的不计入本行。",
  },
  petition: {
    rows: ["result:decline:petition"],
    reply:
      "您提交的申请，内容属于〔信访、投诉、举报〕。根据《中华人民共和国政府信息公开条例》第三十九条第一款的规定，本机关不作为政府信息公开申请处理，您可以通过〔渠道〕提出。",
  },
  publication: {
    rows: ["result:decline:publication"],
    reply:
      "您申请提供的〔名称〕属于公开出版物。根据《中华人民共和国政府信息公开条例》第三十九条第二款的规定，现告知您可以通过〔途径〕获取。",
  },
  repeat: {
    rows: ["result:decline:repeat"],
    reply:
      "您曾于〔日期〕申请公开相同信息，本机关已于〔日期〕作出答复（〔文号〕）。根据《中华人民共和国政府信息公开条例》第三十六条第（六）项的规定，不予重复处理。",
    care: "须是同一申请人、相同信息，并且以前已经答复。",
  },
  excessive: {
    rows: ["result:decline:excessive"],
    reply:
      "您〔期间〕提交申请〔件数〕件，明显超过合理范围。本机关已要求您说明理由，您说明的理由不合理。根据《中华人民共和国政府信息公开条例》第三十五条的规定，现告知您不予处理。",
    care: "应当先要求申请人说明理由；理由合理但不能在规定期限内答复的，可以延迟答复，不计入本行。",
  },
  reconfirm: {
    rows: ["result:decline:reconfirm"],
    reply:
      "您要求确认（重新出具）的信息，您已经于〔日期〕通过〔方式〕取得。本机关对该信息不再确认或者重新出具。",
    care: "《条例》没有单列条文，适用时应当在答复中说明理由。",
  },
  enquiry: {
    rows: ["result:other:misc", "result:other"],
    reply: "您提交的内容属于业务咨询，不是要求公开特定的政府信息。现就您咨询的事项答复如下：〔内容〕。",
    care: "各地对咨询类申请的归类不一，本区另有口径的按口径填。",
  },
  withdrawn: {
    rows: ["result:other:misc", "result:other"],
    reply: "您于〔日期〕撤回〔申请名称〕，本机关终止办理该申请。",
  },
  uncorrected: {
    rows: ["result:other:uncorrected", "result:other"],
    reply:
      "本机关于〔日期〕一次性告知您补正，您在规定期限内没有补正，也没有说明正当理由。根据《中华人民共和国政府信息公开条例》第三十条的规定，视为您放弃申请，本机关不再处理。",
  },
  feeUnpaid: {
    rows: ["result:other:feeUnpaid", "result:other"],
    reply:
      "本机关于〔日期〕向您发出信息处理费收费通知，您在规定期限内没有缴纳。根据《政府信息公开信息处理费管理办法》的规定，视为您放弃申请，本机关不再处理。",
    care: "第六部分应当同时报告收费通知的件数和金额。",
  },
} as const satisfies Readonly<Record<string, Ending>>;
