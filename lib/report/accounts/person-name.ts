type Named = { readonly fullName: string; readonly shortName: string };

/**
 * Why a name is not that of one person: several would sign in with it, and the record of who did what would
 * name nobody. Null where nothing speaks against it. Source: GB/T 22239-2019 (避免共享账户).
 */
export function sharedNameFault(name: string, office: Named): string | null {
  const bare = name.replace(/\s|[（(][^（()）]*[）)]/gu, "");
  const shared =
    !/\p{L}/u.test(bare) ||
    bare === office.fullName ||
    bare === office.shortName ||
    WORDS.test(bare) ||
    LATIN.test(bare) ||
    BODY.test(bare);
  return shared ? `“${name}”不是一个人的姓名。一人一个账号，不设公用账号，请填写使用人的姓名` : null;
}

/** What posts, rooms and things are called and nobody is. */
const WORDS =
  /办公室|管理员|公用|共用|公共|账号|帐号|账户|填报人|填报员|审核人|审核员|经办人|联系人|负责人|值班|工作人员|科室|部门|单位|机关|测试|全体|集体|同志们|街道|政府|委员会|中心|信息公开|政务公开|年报/u;
const LATIN = /admin|test|user|guest|office|account|root|public|shared?/iu;
/** 综合股、文秘室: three signs and more, so that nobody called 王科 is meant. */
const BODY = /^.{2,}[局股室处]$/u;

/** Why somebody cannot have another account at an office; null where he can. */
export function sameNameFault(
  name: string,
  others: readonly { readonly name: string; readonly username: string }[],
) {
  const same = others.find((other) => other.name === name);
  return same
    ? `本单位已有“${name}”的账号（用户名${same.username}），一人一个账号；确是同名的两个人，请在姓名后注明，如“${name}（小）”`
    : null;
}
