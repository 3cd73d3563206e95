type PreviewFrameProps = {
  readonly reportId: number;
  readonly title: string;
  /** Changes with what the page will say, so that the frame is loaded anew. */
  readonly version: string;
};

/** The very bytes that publishing will write, in a frame; their own content policy allows them no script. */
export function PreviewFrame({ reportId, title, version }: PreviewFrameProps) {
  const address = `/api/reports/${reportId}/preview`;
  return (
    <section aria-labelledby="preview" className="lg:sticky lg:top-4 lg:self-start">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="preview" className="text-lg font-bold">
          公开后的页面
        </h2>
        <a href={address} target="_blank" rel="noreferrer">
          在新窗口打开
        </a>
      </div>
      <iframe
        key={version}
        src={address}
        title={`${title}，公开后的页面`}
        className="border-edge h-[70vh] w-full border bg-white lg:h-[calc(100vh-9rem)] lg:min-h-100"
      />
    </section>
  );
}
