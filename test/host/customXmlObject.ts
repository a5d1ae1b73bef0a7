import { accessDenied, invalidArgument, itemNotFound } from "./hostError";
import type { HostBook } from "./hostModel";
import { HostObject, nullObject } from "./hostObject";

/** "Excel.CustomXmlPartCollection class": parts by id and by the namespace of their root element. */
export function customXmlObject(book: HostBook): HostObject {
  const object = (part: HostBook["customXml"][number]): HostObject => new HostObject("CustomXmlPart", {
    id: part.id,
    properties: { Id: { get: () => part.id }, NamespaceUri: { get: () => namespaceOf(part.xml) } },
    methods: {
      GetXml: () => part.xml,
      SetXml: (xml) => { refuseReadOnly(book); part.xml = checkedXml(xml); return null; },
      Delete: () => { refuseReadOnly(book); book.customXml.splice(book.customXml.indexOf(part), 1); return null; },
    },
  });
  const find = (id: unknown): HostObject | null => {
    const found = book.customXml.find((p) => p.id === id);
    return found ? object(found) : null;
  };
  const item = (id: unknown): HostObject => {
    const found = find(id);
    if (!found) throw itemNotFound();
    return found;
  };
  return new HostObject("CustomXmlPartCollection", {
    items: () => book.customXml.map(object),
    item,
    methods: {
      Add: (xml) => { refuseReadOnly(book); return object(book.addXml(checkedXml(xml))); },
      GetItem: item,
      GetItemOrNullObject: (id) => find(id) ?? nullObject("CustomXmlPart"),
      GetCount: () => book.customXml.length,
      GetByNamespace: (uri) => {
        const within = () => book.customXml.filter((p) => namespaceOf(p.xml) === uri);
        return new HostObject("CustomXmlPartScopedCollection", {
          items: () => within().map(object),
          item,
          methods: {
            GetCount: () => within().length,
            GetOnlyItem: () => { const [only, second] = within(); if (!only || second) throw itemNotFound(); return object(only); },
            GetOnlyItemOrNullObject: () => { const [only, second] = within(); return only && !second ? object(only) : nullObject("CustomXmlPart"); },
          },
        });
      },
    },
  });
}

function refuseReadOnly(book: HostBook): void {
  if (book.readOnly) throw accessDenied();
}

const namespaceOf = (xml: string): string => /<[A-Za-z_][^\s>]*[^>]*?\sxmlns(?::\w+)?=["']([^"']*)["']/.exec(xml)?.[1] ?? "";

function checkedXml(xml: unknown): string {
  if (typeof xml !== "string" || !/^\s*(<\?xml[^>]*\?>\s*)?<[A-Za-z_]/.test(xml)) throw invalidArgument("xml");
  return xml;
}
