import { glossaryOf } from "@/lib/document/glossary";
import type { Edition } from "@/lib/template/vocabulary";
import { addressOfTerms, HOME } from "../addresses";
import { PageFrame, type FrameProps } from "../page-frame";

/** 各行含义和依据 of an edition: what the row heads of every report in it lead to. */
export function TermsPage({ site, styles, edition }: FrameProps & { readonly edition: Edition }) {
  const title = `年度报告各行含义和依据（${edition.name}）`;
  const address = addressOfTerms(edition.id);
  const description = `政府信息公开工作年度报告${edition.name}三张表各行各栏的含义和依据条文。`;
  const path = [
    { label: "首页", href: HOME },
    { label: "各行含义和依据", href: address },
  ];
  return (
    <PageFrame site={site} styles={styles} about={{ title, description, address }} path={path}>
      <h1>{title}</h1>
      <p className="lead">
        下列说明是填报单位填写各行时遵照的口径，格式见{edition.instrument}
        。所列条文，没有写明法律、法规名称的，是《中华人民共和国政府信息公开条例》的条文。
      </p>
      {glossaryOf(edition).map(({ id, heading, terms }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          <dl className="terms">
            {terms.map(({ ids: [id, ...others], ...term }) => (
              <div key={id} id={id}>
                <dt>
                  {term.label}
                  {others.map((other) => (
                    <i key={other} id={other} />
                  ))}
                </dt>
                <dd>
                  {term.meaning}
                  {term.articles && <small>条文：{term.articles}</small>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </PageFrame>
  );
}
