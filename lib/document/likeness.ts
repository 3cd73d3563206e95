/** Length of the longest common subsequence: how many characters of one text are found in the other, in order. */
export function commonLength(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  let above = new Uint16Array(b.length + 1);
  for (const character of a) {
    const row = new Uint16Array(b.length + 1);
    for (let at = 1; at <= b.length; at += 1)
      row[at] =
        b[at - 1] === character ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0);
    above = row;
  }
  return above[b.length] ?? 0;
}

/** 1 for equal texts, 0 for texts without a common character; extra text on either side counts against. */
export function likeness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 0 : commonLength(one, other) / longer;
}
