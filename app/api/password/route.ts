import { z } from "zod";
import { isSecure } from "@/lib/auth/is-secure";
import { PASSWORD_LONGEST } from "@/lib/auth/password-policy";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { now } from "@/lib/clock";
import { changePassword } from "@/lib/commands/change-password";
import { door } from "../door";
import { text } from "../fields";

const passwords = z.strictObject({
  current: text(PASSWORD_LONGEST).min(1, "请填写现在的密码"),
  next: text(PASSWORD_LONGEST).min(1, "请填写新密码"),
});

export const POST = door({ policy: "own-session", body: passwords }, async ({ actor, body, request }) => {
  const token = await changePassword(actor, body, now());
  const cookie = sessionCookie(token, isSecure(request.headers));
  return Response.json({}, { headers: { "Set-Cookie": cookie } });
});
