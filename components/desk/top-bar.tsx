import Link from "next/link";
import { PRODUCT } from "@/components/ui/product";
import { canAdminister, canBringIn, ROLES, scope, type Actor } from "@/lib/report/permissions";
import { DeskLink } from "./desk-link.client";
import { SignOut } from "./sign-out.client";

/** Who is at work, for which office, and the ways to the other desks. */
export function TopBar({ actor, office, unread }: TopBarProps) {
  return (
    <header
      aria-label="工作台页首"
      className="border-t-accent border-b-line border-t-4 border-b bg-white print:hidden"
    >
      <div className="mx-auto flex max-w-screen-2xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <Link href="/desk" className="text-accent text-lg font-bold no-underline">
          {PRODUCT}
        </Link>
        <nav aria-label="工作区" className="flex flex-wrap gap-x-5">
          {linksFor(actor, unread).map((link) => (
            <DeskLink key={link.href} {...link} />
          ))}
        </nav>
        <div className="text-ink-soft flex flex-wrap items-center gap-x-4 gap-y-1 text-sm sm:ml-auto">
          <span>
            {office} · {actor.name}（{ROLES[actor.role]}）
          </span>
          <Link href="/password">修改密码</Link>
          <SignOut />
        </div>
      </div>
    </header>
  );
}

type TopBarProps = {
  readonly actor: Actor;
  readonly office: string;
  /** How many notices are new. */
  readonly unread: number;
};

function linksFor(actor: Actor, unread: number) {
  const desk = [
    { href: "/desk", label: "工作台" },
    ...("regionId" in scope(actor) ? REGION : []),
    ...(canBringIn(actor) ? [{ href: "/archive", label: "往年报告" }] : []),
    { href: "/notices", label: unread > 0 ? `通知（${unread}）` : "通知" },
  ];
  return canAdminister(actor) ? [...desk, ...ADMINISTRATION] : desk;
}

const REGION = [
  { href: "/board", label: "填报进度" },
  { href: "/rollup", label: "汇总" },
];

const ADMINISTRATION = [
  { href: "/seasons", label: "填报年度" },
  { href: "/offices", label: "单位" },
  { href: "/accounts", label: "账号" },
];
