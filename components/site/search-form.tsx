import { OFFICE_TYPES } from "@/lib/report/office-types";
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

/** As typed; absent and "" both mean not asked. */
export type Asked = {
  readonly q: string;
  readonly office: string;
  readonly year: string;
  readonly type?: string;
  readonly region?: string;
};

type Props = {
  readonly asked?: Asked;
  readonly years: readonly number[];
  /** To choose from; with one there is nothing to choose. */
  readonly regions?: readonly { readonly slug: string; readonly name: string }[];
};

/** Search by words, agency, kind of office, region and year, without script. */
export function SearchForm({ asked = { q: "", office: "", year: "" }, years, regions = [] }: Props) {
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
        <Choice name="type" label="单位类型" all="全部类型" chosen={asked.type} options={TYPES} />
        {regions.length > 1 && (
          <Choice
            name="region"
            label="地区"
            all="全部地区"
            chosen={asked.region}
            options={regions.map(({ slug, name }) => [slug, name])}
          />
        )}
        <button>检索</button>
      </form>
    </search>
  );
}

const TYPES = Object.entries(OFFICE_TYPES);

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
};

function Choice({ name, label, all, chosen = "", options }: ChoiceProps) {
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
