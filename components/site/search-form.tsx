import { SEARCH } from "./addresses";

/** The one field in the masthead. */
export function SearchBox() {
  return (
    <search>
      <form className="box" action={SEARCH}>
        <label className="hidden" htmlFor="box-q">
          检索年度报告
        </label>
        <input id="box-q" name="q" type="search" maxLength={100} placeholder="检索年度报告" />
        <button>检索</button>
      </form>
    </search>
  );
}

export type Asked = { readonly q: string; readonly office: string; readonly year: string };

type Props = { readonly asked?: Asked; readonly years: readonly number[] };

/** Search by words, agency and year, without script. */
export function SearchForm({ asked = { q: "", office: "", year: "" }, years }: Props) {
  return (
    <search>
      <form className="find" action={SEARCH}>
        <p className="wide">
          <label htmlFor="q">报告中的词句</label>
          <input id="q" name="q" type="search" maxLength={100} defaultValue={asked.q} />
        </p>
        <p>
          <label htmlFor="office">机关名称</label>
          <input id="office" name="office" maxLength={60} defaultValue={asked.office} />
        </p>
        <p>
          <label htmlFor="year">报告年度</label>
          <select id="year" name="year" defaultValue={asked.year}>
            <option value="">全部年度</option>
            {years.map((year) => (
              <option key={year} value={year}>
                {year}年
              </option>
            ))}
          </select>
        </p>
        <button>检索</button>
      </form>
    </search>
  );
}
