/** Lines a web page prints around a report, and the date under it: no part of its prose. */
export function isFurniture(line: string): boolean {
  const text = line.trim();
  if (text.length > 60 || text.endsWith("。")) return false;
  return DATE.test(text) || WORDS.test(text) || !/[\p{L}\p{N}]/u.test(text);
}

const DATE = /^[（(]?(?:\d{4}|[二〇○零一三四五六七八九]{4})年.{1,3}月.{1,3}日[）)]?$/u;

const WORDS =
  /版权所有|ICP备|公网安备|网站标识码|网站地图|技术支持|扫一扫|上一篇|下一篇|打印本页|关闭窗口|浏览次数|访问量|点击数|字体[:：]|字号[:：]|分享[:：]|发布(?:日期|时间|机构)[:：]|索\s*引\s*号|当前位置|您(?:当前)?(?:所)?在(?:的)?位置|信息来源[:：]|来源[:：]|责任编辑|附件[:：]/u;
