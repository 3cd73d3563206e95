/** Words that may stand between what is counted and its number: 「申请案件数量共计」. End of a lead. */
export const SUFFIX =
  "(?:表|书)?(?:案件|事项|案|件|请求|业务|工作)?(?:办理(?:事项|件)?)?(?:的)?(?:数量|总数|总量|件数|量|数)?(?:共计|总计|合计|累计|共|总|计|为|是|达到?|有|：|了|的)*$";

export const RECEIVE = "(?:(?<!不予|不再|未|未予)(?:收到|接收|接到|受理|接受|接获|新收|收受|收件))";
export const HANDLE = "(?:(?<!不予|不再|其[他它]|暂缓)(?:收办|办理|处理|承办|接办))";
export const FINISH = "(?:办结|答复|回复|办复|办毕|(?:办理|处理)完[毕结])";

/** What an application is called after its verb. */
export const APPLICATION =
  "(?:(?:政府|政务)?信息(?:依申请)?公开(?:类)?(?:的)?(?:申请|依申请)|依申请(?:的)?(?:政府|政务)?信息公开(?:申请|件)?|依申请公开(?:的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:的)?(?:申请|件)?|(?:要求)?公开(?:政府|政务)?信息的?申请|公开申请|申请公开(?:政府)?(?:信息)?|申请)";

/** Last year's pending ones, and those left to next year. */
export const CARRIED = "(?:结转|转结)";

/** 法人或其他组织 and its variants. */
export const LEGAL_PERSONS = "法人(?:或者?|和|及|与|、)?其[他它]组织";

/** Other things one receives, handles and answers. */
export const OTHER_MATTER =
  /留言|信访|投诉|举报|复议|诉讼|许可|处罚|建议|提案|热线|工单|咨询|来信|来访|费|通知书|补正|证/u;

/** 「其中2件……」, 「，1件……」: nothing but a sign before the figure, so what follows says what it counts. */
export const FIGURE_FIRST = /^(?:，|、|（)?(?:其中)?(?:，|：)?$/u;
