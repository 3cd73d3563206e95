import { HOME, OPEN_DATA_HOME, VERIFICATION } from "./addresses";
import type { Site } from "./site";

/** What the foot of a government page must say; what is not registered is not printed. */
export function SiteFooter({ site }: { readonly site: Site }) {
  const facts = [
    ["主办单位", site.host],
    ["联系方式", site.contact],
    ["网站标识码", site.idCode],
    ["ICP备案", site.icp],
    ["公安备案", site.police],
  ] as const;
  return (
    <footer className="foot">
      <div className="width">
        <ul>
          {facts.flatMap(([name, value]) =>
            value ? (
              <li key={name}>
                {name}：{value}
              </li>
            ) : (
              []
            ),
          )}
        </ul>
        <p>
          <a href={HOME}>首页</a>
          <a href={OPEN_DATA_HOME}>开放数据</a>
          <a href={VERIFICATION}>核验</a>
        </p>
      </div>
    </footer>
  );
}
