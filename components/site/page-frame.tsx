import type { ReactNode } from "react";
import { HOME } from "./addresses";
import { Breadcrumb, type Crumb } from "./breadcrumb";
import { PageHead, type About } from "./page-head";
import { SearchBox } from "./search-form";
import { SiteFooter } from "./site-footer";
import type { Site } from "./site";
import { ViewSwitch } from "./view-switch";

export type FrameProps = {
  readonly site: Site;
  /** Address of the stylesheet. */
  readonly styles: string;
};

type Props = FrameProps & {
  readonly about: About;
  /** The government whose page it is; the portal as a whole where there is none. */
  readonly owner?: string;
  /** From home to here; empty on the home page. */
  readonly path?: readonly Crumb[];
  /** Where the page itself is a search, the masthead has no second one. */
  readonly search?: boolean;
  /** What belongs to the page and is not its matter. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
};

/** A whole public page: no script, nothing from elsewhere. */
export function PageFrame({ site, styles, about, owner, path = [], search = true, beside, children }: Props) {
  return (
    <html lang="zh-CN">
      <PageHead site={site} styles={styles} about={about} />
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        <header className="masthead">
          <div className="width">
            <p className="name">
              {owner && <span>{owner}</span>}
              <a href={HOME}>{site.name}</a>
            </p>
            <ViewSwitch />
            {search && <SearchBox />}
          </div>
        </header>
        <div className="width">
          {path.length > 0 && <Breadcrumb path={path} />}
          <main id="main">{children}</main>
          {beside && <aside aria-label="本报告的引用和核对情况">{beside}</aside>}
        </div>
        <SiteFooter site={site} />
      </body>
    </html>
  );
}
