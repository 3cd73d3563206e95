/** A header that has the browser save under a name. RFC 5987: the plain one is for programs that know no other. */
export function attachment(name: string, plain: string): string {
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`;
}

/** encodeURIComponent leaves four signs that mean something in a header. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
