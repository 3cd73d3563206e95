/** 大字 and 高对比 without script: the stylesheet asks which box is ticked, so there is one page and no second copy. */
export function ViewSwitch() {
  return (
    <fieldset className="view">
      <legend className="hidden">显示方式</legend>
      <label>
        <input type="checkbox" id="view-large" />
        大字
      </label>
      <label>
        <input type="checkbox" id="view-contrast" />
        高对比
      </label>
    </fieldset>
  );
}
