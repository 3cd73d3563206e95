import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { printMoment, type Moment } from "@/lib/report/dates";
import { NoticeLink } from "./notice-link.client";
import { SettleButton } from "./settle-button.client";

export type NoticeShown = {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly address: string;
  readonly at: Moment;
  readonly read: boolean;
};

type Props = {
  readonly notices: {
    readonly tasks: readonly NoticeShown[];
    readonly news: readonly NoticeShown[];
    readonly unread: number;
    readonly next: string | null;
  };
};

/** 通知: what is to be done on top, then what happened, newest first. */
export function NoticesPage({ notices: { tasks, news, unread, next } }: Props) {
  return (
    <>
      <PageHeading
        title="通知"
        aside={unread > 0 && <SettleButton deed="read" id="all" label="全部标为已读" />}
      >
        <p>{unread > 0 ? `未读 ${unread} 条` : "没有未读的通知"}</p>
      </PageHeading>
      {tasks.length > 0 && (
        <section aria-labelledby="tasks" className="mb-8">
          <h2 id="tasks" className="mb-3 text-lg font-bold">
            待办 {tasks.length}
          </h2>
          <List of={tasks} done />
        </section>
      )}
      <section aria-labelledby="news">
        <h2 id="news" className="mb-3 text-lg font-bold">
          消息
        </h2>
        {news.length > 0 ? (
          <List of={news} />
        ) : (
          <Notice title="还没有消息">
            <p>报告报送、退回、审核通过、公开和更正时，这里会有通知。</p>
          </Notice>
        )}
        {next && (
          <p className="mt-4">
            <Link href={`/notices?before=${next}`}>更早的通知</Link>
          </p>
        )}
      </section>
    </>
  );
}

function List({ of, done = false }: { readonly of: readonly NoticeShown[]; readonly done?: boolean }) {
  return (
    <ul className="divide-line max-w-3xl divide-y">
      {of.map((notice) => (
        <li key={notice.id} className="py-3">
          <p>
            {!notice.read && <span className="text-accent mr-2 text-sm font-medium">● 未读</span>}
            <NoticeLink id={notice.id} href={notice.address} read={notice.read}>
              {notice.title}
            </NoticeLink>
          </p>
          {notice.lines.map((line) => (
            <p key={line} className="text-ink-soft text-sm break-words">
              {line}
            </p>
          ))}
          <p className="text-ink-soft mt-1 text-sm">{printMoment(notice.at)}</p>
          {done && (
            <p className="mt-2">
              <SettleButton deed="done" id={notice.id} label="办结" of={notice.title} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
