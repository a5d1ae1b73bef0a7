// Every resid leads to one resource of the right kind, and every resource is used.
import { elementsOf, everyElement } from "./tree.mjs";

const LONGEST_ID = 32;
const LONGEST_STRING = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };

/** Which list an element's resid points into. */
const LIST_OF = {
  "bt:Image": "bt:Images",
  "v:SourceLocation": "bt:Urls",
  "v:FunctionFile": "bt:Urls",
  "v:LearnMoreUrl": "bt:Urls",
  "v:Runtime": "bt:Urls",
  "v:Label": "bt:ShortStrings",
  "v:Title": "bt:ShortStrings",
  "v:Namespace": "bt:ShortStrings",
  "v:Description": "bt:LongStrings",
};

/** Faults in resource ids, in the references to them, and in the lengths of their texts. */
export function resourceProblems(root) {
  const problems = [];
  const resources = new Map();
  for (const list of ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"].flatMap((key) => elementsOf(root, key))) {
    for (const resource of list.children) {
      const id = resource.attributes.id ?? "";
      if (id === "" || id.length > LONGEST_ID) problems.push({ line: resource.line, text: `The resource id "${id}" has ${id.length} characters; Office wants 1 to ${LONGEST_ID}.`, todo: "Rename it, here and where it is used." });
      if (resources.has(id)) problems.push({ line: resource.line, text: `The resource id "${id}" is defined twice, first in line ${resources.get(id).line}.`, todo: "Rename one of them." });
      else resources.set(id, { line: resource.line, list: list.key, used: false });
      problems.push(...textProblems(resource, list));
    }
  }
  for (const element of everyElement(root)) {
    const list = LIST_OF[element.key];
    const resid = element.attributes.resid;
    if (!list || (element.key === "bt:Image" && element.parent.key === "bt:Images")) continue;
    const resource = resources.get(resid);
    if (resource) resource.used = true;
    if (resid === undefined) problems.push({ line: element.line, text: `<${element.name}> has no resid.`, todo: `Point it at an id in <${list}>.` });
    else if (resid.length > LONGEST_ID) problems.push({ line: element.line, text: `The resid "${resid}" has ${resid.length} characters; Office allows ${LONGEST_ID}.`, todo: "Shorten it, here and in <Resources>." });
    else if (!resource) problems.push({ line: element.line, text: `The resid "${resid}" of <${element.name}> leads nowhere.`, todo: `Define it in <${list}> or correct it.` });
    else if (resource.list !== list) problems.push({ line: element.line, text: `The resid "${resid}" of <${element.name}> leads into <${resource.list}>, not <${list}>.`, todo: `Define it in <${list}>.` });
  }
  for (const [id, resource] of resources) {
    if (!resource.used) problems.push({ line: resource.line, text: `Nothing uses the resource "${id}".`, todo: "Remove it." });
  }
  return problems;
}

function textProblems(resource, list) {
  const most = LONGEST_STRING[list.key];
  if (!most) return [];
  const texts = [resource.attributes.DefaultValue ?? "", ...resource.children.map((override) => override.attributes.Value ?? "")];
  return texts
    .filter((text) => text.length === 0 || text.length > most)
    .map((text) => ({ line: resource.line, text: `The text of "${resource.attributes.id}" has ${text.length} characters; Office wants 1 to ${most}.`, todo: "Shorten it or fill it in." }));
}
