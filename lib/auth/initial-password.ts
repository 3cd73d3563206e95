import { randomInt } from "node:crypto";

/** Without signs that look alike on paper: it is read out or written down once. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz";
const CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const DIGITS = "23456789";

/** A password for the first sign-in, such as `Kd7m-Rw3x-Hn9p-Tb4q`; about 66 random bits. */
export function initialPassword(): string {
  return Array.from({ length: 4 }, group).join("-");
}

function group(): string {
  return [CAPITALS, LETTERS, DIGITS, LETTERS].map((signs) => signs[randomInt(signs.length)]).join("");
}
