import { HOME } from "./addresses";
import { PageFrame, type FrameProps } from "./page-frame";

type Props = FrameProps & {
  readonly title: string;
  /** What happened, and what to do. */
  readonly text: string;
  readonly way?: { readonly label: string; readonly href: string };
};

/** A page that has nothing to show but the reason and a way on. */
export function MessagePage({ site, styles, title, text, way = { label: "回到首页", href: HOME } }: Props) {
  return (
    <PageFrame site={site} styles={styles} about={{ title, description: text, address: null }}>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p>
        <a href={way.href}>{way.label}</a>
      </p>
    </PageFrame>
  );
}
