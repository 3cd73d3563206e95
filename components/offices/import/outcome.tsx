import Link from "next/link";
import { Notice } from "@/components/ui/notice";

/** What came of it. */
export function Outcome({ changed }: { readonly changed: number }) {
  return (
    <div role="status">
      <Notice tone="good" title={changed > 0 ? `已经执行，变更 ${changed} 行` : "名录与系统一致，没有变更"}>
        <p>
          <Link href="/offices">查看单位名单</Link>
        </p>
      </Notice>
    </div>
  );
}
