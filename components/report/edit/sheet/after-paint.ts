/** Does something once the frame now due has been painted: a key shows its character first. Twice asked is once done. */
export function afterPaint(deed: () => void): void {
  if (waiting.size === 0) requestAnimationFrame(() => setTimeout(doAll));
  waiting.add(deed);
}

const waiting = new Set<() => void>();

function doAll(): void {
  const due = [...waiting];
  waiting.clear();
  for (const deed of due) deed();
}
