// Makes jsdom reckon styles in a tenth of the time. Each accessible name asks for the style of each element on its way, and each
// style holds every rule of the page against the element: Fluent's are some two thousand, nearly all of one class. jsdom's matcher
// keeps a thousand compiled selectors, those used last, so that none is left when the next element asks in the same order.

/** A compound selector that begins with a class: nothing without this class can match it. */
const CLASS_FIRST = /^\.([A-Za-z_][\w-]*)((?::|\[)[^\s,>+~()\\]*)?$/;

type Match = (selector: string, element: Element, ...rest: unknown[]) => boolean;
interface Matcher {
  match: Match;
}

/** What each selector asks first; null where it has to be read whole. */
const asked = new Map<string, { readonly name: string; readonly only: boolean } | null>();

function classFirst(selector: string): { readonly name: string; readonly only: boolean } | null {
  const known = asked.get(selector);
  if (known !== undefined) return known;
  const found = CLASS_FIRST.exec(selector);
  const made = found?.[1] === undefined ? null : { name: found[1], only: found[2] === undefined };
  asked.set(selector, made);
  return made;
}

/** The names in class attributes: elements share few different ones. */
const classes = new Map<string, ReadonlySet<string>>();

function classesIn(attribute: string): ReadonlySet<string> {
  const known = classes.get(attribute);
  if (known) return known;
  const made = new Set(attribute.split(/[\t\n\f\r ]+/));
  classes.set(attribute, made);
  return made;
}

/** The same answers as `match`, which is asked only where the class does not decide. */
export function quickMatch(match: Match): Match {
  return (selector, element, ...rest) => {
    const first = typeof selector === "string" ? classFirst(selector) : null;
    if (first === null) return match(selector, element, ...rest);
    const attribute = element.getAttribute("class");
    if (attribute === null || !classesIn(attribute).has(first.name)) return false;
    return first.only || match(selector, element, ...rest);
  };
}

/** The matcher that jsdom reckons styles with; null where a newer jsdom keeps it elsewhere. */
export function styleMatcher(): Matcher | null {
  getComputedStyle(document.documentElement); // makes it
  const symbol = Object.getOwnPropertySymbols(document).find(({ description }) => description === "impl");
  const inner: unknown = symbol === undefined ? undefined : Reflect.get(document, symbol);
  const matcher: unknown = typeof inner === "object" && inner !== null ? Reflect.get(inner, "_nwsapiDontThrow") : undefined;
  return typeof matcher === "object" && matcher !== null && "match" in matcher ? matcher as Matcher : null;
}

/** How jsdom itself would answer; null outside a page. */
export const plainMatch: Match | null = typeof document === "undefined" ? null : hasten();

function hasten(): Match | null {
  const matcher = styleMatcher();
  if (matcher === null) return null;
  const plain = matcher.match.bind(matcher);
  matcher.match = quickMatch(plain);
  return plain;
}
