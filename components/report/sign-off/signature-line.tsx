/** Room for a name and a day, written by hand. */
export function SignatureLine() {
  return (
    <p className="print-signature">
      <span>签名</span>
      <span>年</span>
      <span>月</span>
      <span>日</span>
    </p>
  );
}
