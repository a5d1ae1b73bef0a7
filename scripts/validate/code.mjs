// The code behind the manifest: every command associated by the page, every function of functions.json by functions.js.
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { elementsOf } from "./tree.mjs";

const LONGEST_RUN_MS = 20_000;

const isFile = (file) => existsSync(file) && statSync(file).isFile();
const urlOf = (root, element) => elementsOf(root, "bt:Url").find((url) => url.attributes.id === element?.attributes.resid)?.attributes.DefaultValue ?? "";
const sourceIn = (root, key) => elementsOf(root, key)[0]?.children[0];

/** The page of the shared runtime loads office.js, the functions, and a script that associates each command. */
export function commandProblems(root, fileOf) {
  const functionFile = elementsOf(root, "v:FunctionFile")[0];
  const file = fileOf(urlOf(root, functionFile));
  if (!file || !isFile(file)) return [];
  const page = path.basename(file);
  const sources = scriptsOf(readFileSync(file, "utf8"));
  const local = sources.filter((source) => !/^[a-z]+:|^\/\//i.test(source)).map((source) => path.join(path.dirname(file), source.replace(/[?#].*$/, "")));
  const problems = [];
  if (!sources.some((source) => /\/office(\.debug)?\.js$/.test(source))) {
    problems.push({ line: functionFile.line, text: `${page} does not load office.js.`, todo: "Add its script to the page." });
  }
  const script = sourceIn(root, "v:Script");
  const functionsJs = fileOf(urlOf(root, script));
  if (functionsJs && !local.includes(functionsJs)) {
    problems.push({ line: script.line, text: `${page} does not load ${path.basename(functionsJs)}, so the shared runtime would know no functions.`, todo: "Add its script to the page." });
  }
  const code = local.filter(isFile).map((each) => readFileSync(each, "utf8")).join("\n");
  for (const name of elementsOf(root, "v:FunctionName")) {
    if (name.text && !names(code, name.text)) {
      problems.push({ line: name.line, text: `No script of ${page} associates the command "${name.text}".`, todo: "Correct the name, or associate it with Office.actions.associate." });
    }
  }
  return problems;
}

/** A minifier may have taken the quotes away. */
const scriptsOf = (html) => [...html.matchAll(/<script\b[^>]*?\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>"']+))/g)].map((match) => match[1] ?? match[2] ?? match[3]);

/** Whether built code holds the word as a string or as the key of a table. */
function names(code, word) {
  const safe = word.replace(/[^\w]/g, "\\$&");
  return new RegExp(`["'\`]${safe}["'\`]|\\b${safe}\\s*:`).test(code);
}

/** The ids of functions.json are those that functions.js associates when it runs with nothing but CustomFunctions in scope. */
export function functionProblems(root, fileOf) {
  const metadata = sourceIn(root, "v:Metadata");
  const script = sourceIn(root, "v:Script");
  const json = fileOf(urlOf(root, metadata));
  const js = fileOf(urlOf(root, script));
  if (!json || !js || !isFile(json) || !isFile(js)) return [];
  let listed;
  try {
    listed = JSON.parse(readFileSync(json, "utf8")).functions.map(({ id, name }) => ({ id: String(id), name: String(name) }));
  } catch (error) {
    return [{ line: metadata.line, text: `functions.json cannot be read (${error.message}).`, todo: "Build again." }];
  }
  const associated = new Set();
  try {
    vm.runInNewContext(readFileSync(js, "utf8"), { CustomFunctions: recorder(associated) }, { timeout: LONGEST_RUN_MS });
  } catch (error) {
    return [{ line: script.line, text: `functions.js does not run with only CustomFunctions in scope (${error.message}).`, todo: "Take out what needs a page." }];
  }
  return compare(listed, associated, metadata.line, script.line);
}

function compare(listed, associated, jsonLine, jsLine) {
  const ids = listed.map((each) => each.id);
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at);
  const unknown = ids.filter((id) => !associated.has(id));
  const unlisted = [...associated].filter((id) => !ids.includes(id));
  const misnamed = listed.filter(({ id, name }) => !/^[A-Z][A-Z0-9_.]{2,}$/.test(id) || !/^\p{L}[\p{L}\p{N}_.]{2,}$/u.test(name));
  return [
    ...doubled.map((id) => ({ line: jsonLine, text: `functions.json lists "${id}" twice.`, todo: "Give each function an id of its own." })),
    ...unknown.map((id) => ({ line: jsLine, text: `functions.json lists "${id}", but functions.js does not associate it; the cell would show #VALUE! with no words.`, todo: "Associate it, or build both again." })),
    ...unlisted.map((id) => ({ line: jsonLine, text: `functions.js associates "${id}", but functions.json does not list it; nobody could call it.`, todo: "Build both again." })),
    ...misnamed.map(({ id }) => ({ line: jsonLine, text: `The function "${id}" has an id or a name that Excel does not take.`, todo: "Start with a letter; use at least three letters, digits, underscores and points, the id in capitals." })),
  ];
}

/** The part of CustomFunctions that a script may use as it loads: `associate` notes the ids, given one by one or as a table. */
function recorder(associated) {
  class CustomFunctionsError extends Error {}
  const associate = (idOrTable) => {
    for (const id of typeof idOrTable === "string" ? [idOrTable] : Object.keys(idOrTable)) associated.add(id);
  };
  return { associate, Error: CustomFunctionsError, ErrorCode: new Proxy({}, { get: (_, name) => String(name) }) };
}
