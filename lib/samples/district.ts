import type { Agency } from "./agency";
import { BAMBOO_SUBDISTRICT } from "./agencies/bamboo-subdistrict";
import { CIVIL_AFFAIRS } from "./agencies/civil-affairs";
import { CLEAR_SUBDISTRICT } from "./agencies/clear-subdistrict";
import { EDUCATION } from "./agencies/education";
import { FINANCE } from "./agencies/finance";
import { GOVERNMENT_OFFICE } from "./agencies/government-office";
import { GOVERNMENT_SERVICES } from "./agencies/government-services";
import { HEALTH } from "./agencies/health";
import { HERON_TOWN } from "./agencies/heron-town";
import { HOUSING } from "./agencies/housing";
import { MAPLE_TOWN } from "./agencies/maple-town";
import { MARKET_SUPERVISION } from "./agencies/market-supervision";
import { POND_TOWN } from "./agencies/pond-town";
import { SPRING_SUBDISTRICT } from "./agencies/spring-subdistrict";

/** A 区 that does not exist, with agencies of every type; people and places are invented. */
export const DISTRICT = { slug: "yunqi", fullName: "云栖区", shortName: "云栖区" } as const;

/** In the order in which the district lists them. */
export const AGENCIES: readonly Agency[] = [
  GOVERNMENT_OFFICE,
  EDUCATION,
  CIVIL_AFFAIRS,
  FINANCE,
  HEALTH,
  MARKET_SUPERVISION,
  HOUSING,
  GOVERNMENT_SERVICES,
  SPRING_SUBDISTRICT,
  BAMBOO_SUBDISTRICT,
  CLEAR_SUBDISTRICT,
  MAPLE_TOWN,
  HERON_TOWN,
  POND_TOWN,
];
