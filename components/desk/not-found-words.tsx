/** Why there may be nothing here, and the ways on. */
export function NotFoundWords() {
  return (
    <>
      <p>地址可能有误，页面可能已经移走，或者不在本账号可以查看的范围内。</p>
      <p className="mt-4">
        <a href="/desk">回到工作台</a>，或者<a href="/">查看已经公开的年度报告</a>。
      </p>
    </>
  );
}
