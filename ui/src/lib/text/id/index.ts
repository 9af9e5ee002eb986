/** Indonesian, the source of all texts. One file an area. */
import { bulk } from "./bulk";
import { common } from "./common";
import { cycles } from "./cycles";
import { desk } from "./desk";
import { history } from "./history";
import { home } from "./home";
import { imports } from "./import";
import { library } from "./library";
import { matrix } from "./matrix";
import { organisation } from "./organisation";
import { people } from "./people";
import { person } from "./person";
import { plans } from "./plans";
import { print } from "./print";
import { rate } from "./rate";
import { recap } from "./recap";
import { settings } from "./settings";
import { shell } from "./shell";
import { start } from "./start";
import { strategy } from "./strategy";
import { terms } from "./terms";
import { units } from "./units";
import { unlock } from "./unlock";

export const id = { common, shell, terms, start, unlock, home, people, units, imports, cycles, person, history, plans, bulk, library, desk, matrix, strategy, organisation, rate, print, recap, settings };
