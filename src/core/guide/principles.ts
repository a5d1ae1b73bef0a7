import type { Book } from "../book";
import type { Catalogue } from "../framework/bookCatalogue";
import { domainOf, HEADINGS } from "../framework/catalogue";
import { listed } from "../wording";

export const PRINCIPLES = ["Multi-dimensional", "Multi-directional", "Shared responsibility", "Context-specific"] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** A gentle question that a principle of the framework asks of a selection. */
export interface PrincipleCheck {
  readonly principle: Principle;
  /** met: the selection answers it · open: a question to think about · waiting: nothing is selected yet. */
  readonly state: "met" | "open" | "waiting";
  /** What the selection shows, one sentence. */
  readonly seen: string;
  /** The question, and what to do; "" where it is met. */
  readonly ask: string;
  /** Indicators that would answer it. */
  readonly offers: readonly string[];
}

/** Indicators about those who receive: residents, services, institutions. */
const RECEIVING = ["BRG-O1", "BRG-O8", "CUL-O2", "CUL-O4", "BRG-P4", "BRG-P5", "CUL-P2", "CUL-P4", "LNK-P1", "LNK-P2", "LNK-P4", "LNG-P3", "HSC-P4", "DIG-P3", "RTS-P3"] as const;
const OFFERED_FOR_RECEIVING = ["BRG-O8", "CUL-O2", "LNK-P1"];
const OFFERED_BY_HEADING: Readonly<Record<string, string>> = { MM: "WRK-O1", SC: "BRG-O1", FA: "LNG-O1", FO: "RTS-O3" };

/** The four principles as checks on a workbook's selection, in the framework's order. They forbid nothing. */
export function principleChecks({ plan, catalogue }: Pick<Book, "plan" | "catalogue">): readonly PrincipleCheck[] {
  const { indicators } = plan;
  if (indicators.length === 0) return PRINCIPLES.map((principle) => ({ principle, state: "waiting", seen: "No indicators are selected yet.", ask: "", offers: [] }));
  const codes = new Set(indicators.map(({ code }) => code));
  const headings = new Set([...codes].flatMap((code) => domainOf(catalogue.indicatorOf(code)?.domain ?? "")?.heading ?? []));
  const absent = HEADINGS.filter(({ id }) => !headings.has(id));
  const receiving = RECEIVING.filter((code) => codes.has(code));
  const own = [...codes].filter((code) => catalogue.ownCodes.has(code) || catalogue.indicatorOf(code) === undefined);
  const shown = new Set(catalogue.indicators.map(({ code }) => code));
  const offered = (wanted: readonly string[]): readonly string[] => wanted.filter((code) => shown.has(code));
  const unowned = indicators.filter(({ owner }) => owner === "");
  const unplaced = indicators.filter(({ group, place }) => group === "" && place === "");
  const rows = (count: number): string => `${count} of ${indicators.length} ${indicators.length === 1 ? "row" : "rows"} of Indicators`;
  return [
    check("Multi-dimensional", headings.size > 1, `The selection covers ${headings.size === 0 ? "no heading of the framework" : listed(HEADINGS.filter(({ id }) => headings.has(id)).map(({ name }) => name))}.`,
      `Is the rest of life left out on purpose? ${listed(absent.map(({ name }) => name))} ${absent.length === 1 ? "has" : "have"} no indicator; one more would show whether gains in one part cost another.`, absent.flatMap(({ id }) => offerFor(id, catalogue, shown))),
    check("Multi-directional", receiving.length > 0, receiving.length === 0 ? notSeen(codes.size, own) : `${listed(receiving)} ${receiving.length === 1 ? "looks" : "look"} at residents, services or institutions.`,
      "What changes on the other side? Add one indicator about residents, services or institutions.", offered(OFFERED_FOR_RECEIVING)),
    check("Shared responsibility", unowned.length === 0, unowned.length === 0 ? "Every row of Indicators names an owner." : `${rows(unowned.length)} ${unowned.length === 1 ? "names" : "name"} no owner.`,
      "Who brings each figure, and who acts on it? Fill in Owner: more than one organisation is a good sign.", []),
    check("Context-specific", unplaced.length === 0, unplaced.length === 0 ? "Every row of Indicators names a group or a place." : `${rows(unplaced.length)} ${unplaced.length === 1 ? "names" : "name"} neither group nor place.`,
      "For whom, and where? Fill in Group and Place, and a date for each baseline, so that the figure can be compared with itself.", []),
  ];
}

/** What an own indicator looks at, its team knows and Cairn does not. */
function notSeen(all: number, own: readonly string[]): string {
  if (own.length === 0) return "Every indicator is about newcomers.";
  const others = own.length === all ? "" : "All others are about newcomers. ";
  return `${others}${listed(own)} ${own.length === 1 ? "is" : "are"} your own: Cairn cannot tell whether ${own.length === 1 ? "it looks" : "they look"} at residents, services or institutions.`;
}

/** One indicator for a heading: ours that suits most, or where the team's list does not show it the first that the list has. */
function offerFor(heading: string, catalogue: Catalogue, shown: ReadonlySet<string>): readonly string[] {
  const usual = OFFERED_BY_HEADING[heading];
  if (usual !== undefined && shown.has(usual)) return [usual];
  return catalogue.indicators.filter(({ domain }) => domainOf(domain)?.heading === heading).slice(0, 1).map(({ code }) => code);
}

function check(principle: Principle, met: boolean, seen: string, ask: string, offers: readonly string[]): PrincipleCheck {
  return { principle, state: met ? "met" : "open", seen, ask: met ? "" : ask, offers: met ? [] : offers };
}
