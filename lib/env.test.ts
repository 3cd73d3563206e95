import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

describe("the mail server in the environment", () => {
  it("is optional, and goes with a sender", () => {
    expect(parseEnv({}).SMTP_URL).toBeUndefined();
    const named = { SMTP_URL: "smtps://mail.example.gov.cn:465", MAIL_FROM: "xxgk@example.gov.cn" };
    expect(parseEnv(named)).toMatchObject(named);
  });

  it.each([
    ["without a sender", { SMTP_URL: "smtp://mail.example.gov.cn" }, "MAIL_FROM"],
    [
      "by another protocol",
      { SMTP_URL: "https://mail.example.gov.cn", MAIL_FROM: "a@example.cn" },
      "SMTP_URL",
    ],
    ["with a sender that is none", { SMTP_URL: "smtp://x.example.cn", MAIL_FROM: "a b" }, "MAIL_FROM"],
  ])("is refused %s, by name", (_, source, name) => {
    expect(() => parseEnv(source)).toThrow(new RangeError(name));
  });
});
