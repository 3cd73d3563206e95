/** The places before an office's own name: 「淮安市洪泽区」 of 淮安市洪泽区人民政府; "" where there are none. */
export function districtOf(fullName: string): string {
  return DISTRICT.exec(fullName)?.[0] ?? "";
}

/** 「教育局」 of 云栖区教育局. */
export function withoutDistrict(fullName: string): string {
  return fullName.slice(districtOf(fullName).length);
}

/** 「市场监督」 and 「城市管理」 are no places; a place of one sign is a 县, 区 or 旗: 佳县. */
const DISTRICT =
  /^(?:[\u4e00-\u9fff][县区旗](?!域|划|[县区旗]))?(?:[\u4e00-\u9fff]{2,6}?(?:自治区|开发区|新区|省|市(?!场|政|容)|州|盟|区(?!域|划)|县(?!级)|旗(?!区)))*/u;
