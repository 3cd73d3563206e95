/** What the portal calls itself. */
export const PRODUCT = "政府信息公开年报";
