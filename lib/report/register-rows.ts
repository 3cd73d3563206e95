import type { RegisterLine } from "./register";

/** A line on its way between browser and server: number, received, applicant, result, replied. */
export type RegisterRow = readonly [
  line: number,
  receivedOn: string,
  applicant: string,
  result: string | null,
  repliedOn: string | null,
];

/** A line without the names of its parts: a long register would repeat them twenty thousand times. */
export function rowOfLine({ line, receivedOn, applicant, result, repliedOn }: RegisterLine): RegisterRow {
  return [line, receivedOn, applicant, result, repliedOn];
}

/** Undoes `rowOfLine`. */
export function lineOfRow([line, receivedOn, applicant, result, repliedOn]: RegisterRow): RegisterLine {
  return { line, receivedOn, applicant, result, repliedOn };
}
