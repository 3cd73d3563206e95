import { z } from "zod";
import {
  EMAIL_LENGTH,
  PERSON_LENGTH,
  USERNAME,
  USERNAME_LENGTH,
  USERNAME_WORDS,
} from "@/lib/report/accounts/limits";
import { text, words } from "../fields";

export const username = words(...USERNAME_LENGTH).regex(USERNAME, USERNAME_WORDS);

export const personName = words(...PERSON_LENGTH);

/** An address, or blank for none. */
export const email = text(EMAIL_LENGTH)
  .trim()
  .refine(
    (address) => address === "" || z.email().safeParse(address).success,
    "请填写有效的电子邮箱，如 zhangmin@example.gov.cn，或者空着",
  )
  .transform((address) => (address === "" ? null : address));
