export type Crumb = { readonly label: string; readonly href: string };

/** From home to this page; the last entry is the page itself. */
export function Breadcrumb({ path }: { readonly path: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="当前位置">
      <ol>
        {path.map(({ label, href }, at) => (
          <li key={href}>
            {at === path.length - 1 ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
