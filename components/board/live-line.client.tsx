"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { askBoard } from "./ask-board";
import { Watch, type Standing } from "./watch";

type LiveLineProps = {
  readonly year: number;
  /** Of the board as it is shown. */
  readonly mark: string;
  readonly counts: string;
  /** This very page, for who has no script or does not want to wait. */
  readonly here: string;
};

/** Keeps the board up to date, and reads out its counts when they have changed, nothing else. */
export function LiveLine({ year, mark, counts, here }: LiveLineProps) {
  const [standing, setStanding] = useState<Standing | null>(null);
  const router = useRouter();
  const ask = useEffectEvent(() => askBoard(year, mark));
  const refresh = useEffectEvent(() => router.refresh());
  useEffect(() => new Watch(() => ask(), { changed: () => refresh(), told: setStanding }).begin(), []);
  return (
    <p className="text-ink-soft my-4 flex flex-wrap gap-x-4 text-sm">
      <Announcement counts={counts} />
      <span>{standing === null ? "可以随时刷新本页查看最新进度。" : SENTENCES[standing]}</span>
      <a href={here}>刷新</a>
    </p>
  );
}

const SENTENCES: Readonly<Record<Standing, string>> = {
  live: "有变化时自动更新。",
  unreachable: "暂时无法连接服务器，进度可能不是最新的，恢复后自动更新。",
  "signed-out": "登录已经失效，请刷新本页重新登录。",
};

/** Silent at first: who opens the page reads the counts on it. */
function Announcement({ counts }: { readonly counts: string }) {
  const [first] = useState(counts);
  const [changed, setChanged] = useState(false);
  if (!changed && counts !== first) setChanged(true);
  return (
    <span role="status" className="sr-only">
      {changed && `进度有变化：${counts}`}
    </span>
  );
}
