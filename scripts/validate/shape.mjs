// The order of elements that Office's schema demands, as far as Cairn's manifest uses it.
// Source: "How to find the proper order of manifest elements" and the reference page of each element (Office Add-ins documentation, 2026).
import { everyElement } from "./tree.mjs";

/**
 * Children in their order. `?` none or one, `+` one or more, `*` any number, nothing: exactly one.
 * A shape is looked up by `key@xsi:type`, then by `key`. What Office leaves optional but Cairn needs is not optional here.
 */
const SHAPES = {
  "o:OfficeApp": "o:Id o:AlternateId? o:Version o:ProviderName o:DefaultLocale o:DisplayName o:Description o:IconUrl o:HighResolutionIconUrl o:SupportUrl o:AppDomains? o:Hosts o:Requirements o:DefaultSettings o:Permissions v:VersionOverrides o:ExtendedOverrides?",
  "o:AppDomains": "o:AppDomain+",
  "o:Hosts": "o:Host+",
  "o:Requirements": "o:Sets o:Methods?",
  "o:Sets": "o:Set+",
  "o:DefaultSettings": "o:SourceLocation",
  "o:DisplayName": "o:Override*",
  "o:Description": "o:Override*",
  "o:IconUrl": "o:Override*",
  "o:HighResolutionIconUrl": "o:Override*",
  "o:SupportUrl": "o:Override*",
  "o:SourceLocation": "o:Override*",
  "v:VersionOverrides": "v:Description? v:Requirements v:Hosts v:Resources v:WebApplicationInfo? v:EquivalentAddins?",
  "v:Requirements": "bt:Sets",
  "bt:Sets": "bt:Set+",
  "v:Hosts": "v:Host+",
  "v:Host": "v:Runtimes v:AllFormFactors v:DesktopFormFactor",
  "v:Runtimes": "v:Runtime",
  "v:AllFormFactors": "v:ExtensionPoint+",
  "v:ExtensionPoint@CustomFunctions": "v:Script v:Page v:Metadata v:Namespace",
  "v:Script": "v:SourceLocation",
  "v:Page": "v:SourceLocation",
  "v:Metadata": "v:SourceLocation",
  "v:DesktopFormFactor": "v:GetStarted? v:FunctionFile v:ExtensionPoint+",
  "v:GetStarted": "v:Title v:Description v:LearnMoreUrl",
  "v:ExtensionPoint@PrimaryCommandSurface": "v:CustomTab",
  "v:CustomTab": "v:Group+ v:Label",
  "v:Group": "v:OverriddenByRibbonApi? v:Label v:Icon v:Control+",
  "v:Icon": "bt:Image+",
  "v:Control@Button": "v:OverriddenByRibbonApi? v:Label v:Supertip v:Icon v:Action v:Enabled?",
  "v:Supertip": "v:Title v:Description",
  "v:Action@ShowTaskpane": "v:TaskpaneId? v:SourceLocation v:Title?",
  "v:Action@ExecuteFunction": "v:FunctionName",
  "v:Resources": "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
  "bt:Image": "bt:Override*",
  "bt:Url": "bt:Override*",
  "bt:String": "bt:Override*",
};

/** Elements whose shape depends on their xsi:type, so that another type is a fault of its own. */
const TYPED = new Set(["v:ExtensionPoint", "v:Control", "v:Action"]);

/** Elements that Cairn's manifest does not use; Office knows what may stand in them. */
const UNSEEN = new Set(["o:ExtendedOverrides", "o:Methods", "v:WebApplicationInfo", "v:EquivalentAddins"]);

const slots = (shape) => shape.split(" ").map((word) => ({ key: word.replace(/[?+*]$/, ""), many: /[+*]$/.test(word), needed: !/[?*]$/.test(word) }));
const plain = (key) => `<${key.startsWith("bt:") ? key : key.slice(2)}>`;

/** Faults of order, of missing, doubled and misplaced elements. */
export function shapeProblems(root) {
  const problems = [];
  if (root.key !== "o:OfficeApp") {
    return [{ line: root.line, text: `The root is <${root.name}>, not <OfficeApp> of the namespace http://schemas.microsoft.com/office/appforoffice/1.1.`, todo: "Start from manifest.xml at the project's top." }];
  }
  const unseen = new Set();
  for (const element of everyElement(root)) {
    if (UNSEEN.has(element.key) || (element.parent && unseen.has(element.parent))) { unseen.add(element); continue; }
    const shape = SHAPES[`${element.key}@${element.type}`] ?? SHAPES[element.key];
    if (shape) problems.push(...childProblems(element, slots(shape)));
    else if (TYPED.has(element.key)) problems.push({ line: element.line, text: `${plain(element.key)} has the xsi:type "${element.type ?? ""}", which Cairn does not use.`, todo: `Use one of: ${typesOf(element.key)}.` });
    else if (element.children.length > 0) problems.push({ line: element.line, text: `${plain(element.key)} holds other elements, but Office expects none in it.`, todo: "Take them out." });
  }
  return problems;
}

const typesOf = (key) => Object.keys(SHAPES).filter((name) => name.startsWith(`${key}@`)).map((name) => name.split("@")[1]).join(", ");

function childProblems(parent, order) {
  const problems = [];
  const counts = new Map();
  let last = -1;
  for (const child of parent.children) {
    const at = order.findIndex((slot) => slot.key === child.key);
    if (at < 0) {
      problems.push({ line: child.line, text: `${plain(child.key)} may not stand in ${plain(parent.key)}.`, todo: "Move it where the documentation of that element puts it, or remove it." });
      continue;
    }
    const count = (counts.get(child.key) ?? 0) + 1;
    counts.set(child.key, count);
    if (count === 2 && !order[at].many) problems.push({ line: child.line, text: `${plain(parent.key)} has more than one ${plain(child.key)}.`, todo: "Keep one." });
    if (at < last) problems.push({ line: child.line, text: `${plain(child.key)} stands after ${plain(order[last].key)} in ${plain(parent.key)}; Office refuses a manifest whose elements are out of order.`, todo: `Move it before ${plain(order[last].key)}.` });
    last = Math.max(last, at);
  }
  for (const slot of order) {
    if (slot.needed && !counts.has(slot.key)) problems.push({ line: parent.line, text: `${plain(parent.key)} has no ${plain(slot.key)}.`, todo: `Add it${after(order, slot)}.` });
  }
  return problems;
}

function after(order, slot) {
  const at = order.indexOf(slot);
  return at > 0 ? ` after ${plain(order[at - 1].key)}` : ` as the first element`;
}
