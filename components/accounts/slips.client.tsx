"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PRODUCT } from "@/components/ui/product";
import { SLIPS_A_PAGE, type Slip } from "./slip";
import "./slips.css";

type SlipsProps = {
  readonly slips: readonly Slip[];
  /** Where to sign in; null: where this page is. */
  readonly address: string | null;
  readonly onDone: () => void;
};

/** Initial passwords on paper, shown this once: print, cut, hand over. Leaving the page unprinted is asked about. */
export function Slips({ slips, address, onDone }: SlipsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  const origin = address ?? window.location.origin;
  const pages = Array.from({ length: Math.ceil(slips.length / SLIPS_A_PAGE) }, (_, at) =>
    slips.slice(at * SLIPS_A_PAGE, (at + 1) * SLIPS_A_PAGE),
  );
  return (
    <section aria-labelledby="slips" className="space-y-4">
      <h2 id="slips" ref={heading} tabIndex={-1} className="text-xl font-bold">
        账号告知单 {slips.length} 张
      </h2>
      <Notice tone="caution" title="初始密码只显示这一次">
        <p>系统不保存初始密码，离开本页后不能再看。请现在打印，沿虚线裁开，当面交给本人。</p>
      </Notice>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={() => window.print()}>
          打印
        </Button>
        <Button onClick={onDone}>已经打印或者抄录，关闭</Button>
      </div>
      <div className="slips">
        {pages.map((page) => (
          <div key={page[0]?.username} className="slips-page">
            {page.map((slip) => (
              <SlipSheet key={slip.username} slip={slip} address={`${origin}/sign-in`} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function SlipSheet({ slip, address }: { readonly slip: Slip; readonly address: string }) {
  const facts = [
    ["单位", slip.office],
    ["姓名", slip.name],
    ["登录网址", address],
    ["用户名", slip.username],
    ["初始密码", slip.password],
  ] as const;
  return (
    <article className="slip" aria-label={`${slip.name}的账号告知单`}>
      <h3>{PRODUCT}账号告知单</h3>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={EXACT.has(label) ? "slip-exact" : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <p>首次登录时必须修改密码，修改后本单作废。账号限本人使用，调离时请告知管理员办理交接。</p>
    </article>
  );
}

/** Typed sign by sign. */
const EXACT: ReadonlySet<string> = new Set(["登录网址", "用户名", "初始密码"]);
