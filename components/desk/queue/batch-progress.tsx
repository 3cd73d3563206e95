type BatchProgressProps = {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly busy: boolean;
};

/** How far a batch has come, read out while it runs. */
export function BatchProgress({ label, done, total, busy }: BatchProgressProps) {
  const words = busy ? `正在${label}，已办理 ${done} / ${total} 份` : `已办理 ${done} / ${total} 份`;
  return (
    <div role="status" className="mb-3">
      <p>{words}</p>
      {busy && <progress className="mt-1 w-full max-w-md" value={done} max={total} aria-label={words} />}
    </div>
  );
}
