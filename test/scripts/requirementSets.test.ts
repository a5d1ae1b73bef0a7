/**
 * The manifest asks for the ExcelApi that the Excel adapter really uses, no less (Excel would fail in the middle of the work)
 * and no more (people would be shut out for nothing). Read from the documentation comments of Microsoft's own types.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const project = path.join(__dirname, "..", "..");
const adapter = path.join(project, "src", "workbook", "officeWorkbook");

/** Newer members that the code uses only after asking for their set, and the set it asks for. */
const ASKED_FOR: Readonly<Record<string, number>> = { "WorksheetChangedEventArgs.triggerSource": 14 };

const memberKinds = new Set([ts.SyntaxKind.PropertyDeclaration, ts.SyntaxKind.PropertySignature, ts.SyntaxKind.MethodDeclaration, ts.SyntaxKind.MethodSignature, ts.SyntaxKind.GetAccessor]);

/** "Table.resize" → 13, for a member of Excel's own classes; null for everything else. */
const excelApiOf = (declaration: ts.Declaration): readonly [string, number] | null => {
  if (!memberKinds.has(declaration.kind) || !/[\\/]office-js[\\/]/.test(declaration.getSourceFile().fileName)) return null;
  const comment = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
  const minor = /\[Api set: ExcelApi 1\.(\d+)/.exec(comment)?.[1];
  const owner = ts.isClassDeclaration(declaration.parent) || ts.isInterfaceDeclaration(declaration.parent) ? declaration.parent.name?.text : undefined;
  const name = ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration) || ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration) || ts.isGetAccessor(declaration) ? declaration.name.getText() : "";
  return minor === undefined || owner === undefined ? null : [`${owner}.${name}`, Number(minor)];
};

/** Every member of Excel's API that these files name, with the ExcelApi 1.x that brought it and the files that name it. */
const membersUsed = (files: readonly string[]): ReadonlyMap<string, { readonly minor: number; readonly in: ReadonlySet<string> }> => {
  const program = ts.createProgram([...files], { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, noEmit: true, types: ["office-js"] });
  const checker = program.getTypeChecker();
  const used = new Map<string, { minor: number; in: Set<string> }>();
  const visit = (node: ts.Node, file: string): void => {
    if (ts.isIdentifier(node)) {
      for (const declaration of checker.getSymbolAtLocation(node)?.declarations ?? []) {
        const found = excelApiOf(declaration);
        if (!found) continue;
        const entry = used.get(found[0]) ?? { minor: found[1], in: new Set<string>() };
        entry.in.add(file);
        used.set(found[0], entry);
      }
    }
    node.forEachChild((child) => visit(child, file));
  };
  for (const source of program.getSourceFiles()) {
    if (files.some((file) => path.resolve(file) === path.resolve(source.fileName))) visit(source, source.fileName);
  }
  return used;
};

const files = readdirSync(adapter).filter((name) => name.endsWith(".ts")).map((name) => path.join(adapter, name));
const used = membersUsed(files);

test("the types are read: the adapter uses tables, ranges and settings", () => {
  expect(used.get("Workbook.tables")?.minor).toBe(1);
  expect(used.size).toBeGreaterThan(20);
});

test("the manifest asks for the highest ExcelApi that the adapter uses without asking first", () => {
  const plain = [...used].filter(([name]) => !(name in ASKED_FOR)).sort(([, a], [, b]) => b.minor - a.minor);
  const asked = /<Set Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(readFileSync(path.join(project, "manifest.xml"), "utf8"))?.[1];
  const [highest, { minor }] = plain[0] ?? ["nothing", { minor: 1 }];
  expect(`ExcelApi 1.${asked} for ${highest}`).toBe(`ExcelApi 1.${minor} for ${highest}`);
});

test.each(Object.entries(ASKED_FOR))("%s is newer, and the file that uses it asks for ExcelApi 1.%d first", (name, minor) => {
  const entry = used.get(name);
  expect(entry?.minor).toBe(minor);
  for (const file of entry?.in ?? []) expect(readFileSync(file, "utf8")).toContain(`hasExcelApi("1.${minor}")`);
});
