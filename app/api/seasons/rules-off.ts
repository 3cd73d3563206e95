import { z } from "zod";
import { text } from "../fields";

/** Rules to be switched off, by id. */
export const rulesOff = z.array(text(50)).max(100, "规则过多");
