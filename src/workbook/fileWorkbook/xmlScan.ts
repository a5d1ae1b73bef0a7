import { MAX_XML_DEPTH } from "./limits";
import { doctypeRefused, notXml } from "./xmlTree";

/** What the scanner stands on after `next()`. */
export type TagKind = "open" | "close" | "empty";

/**
 * Walks the tags of a large part (a sheet, the shared strings) without building anything, and knows where each
 * stands in the text. Names are without prefix. Checks nesting; refuses document types.
 */
export class XmlScanner {
  kind: TagKind = "open";
  name = "";
  /** `<` of the tag and just behind its `>`. */
  start = 0;
  end = 0;
  /** Number of elements open around the tag (an open tag counts itself). */
  depth = 0;
  private readonly names: string[] = [];
  private at = 0;

  constructor(readonly xml: string, private readonly part: string) {}

  /** Moves to the next tag; false at the end of the text. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf("<", this.at);
      if (start < 0) return this.finish();
      const mark = xml.charCodeAt(start + 1);
      if (mark === 33) this.skipMarkup(start);
      else if (mark === 63) this.at = this.behind("?>", start);
      else return this.readTag(start, mark === 47);
    }
  }

  /** Whether the tag just read is of this kind (a call, so that the compiler takes nothing for granted after `next`). */
  is(kind: TagKind): boolean {
    return this.kind === kind;
  }

  /** Moves past the element whose start tag was just read. */
  skip(): void {
    if (!this.is("open")) return;
    const outer = this.depth - 1;
    while (this.next()) if (this.is("close") && this.depth === outer) return;
  }

  /** Goes on at `at`, which must be where a sibling of the element whose start tag was just read starts, or their parent's end tag. */
  goOnAt(at: number): void {
    if (this.is("open")) this.names.pop();
    this.at = at;
  }

  /** Raw value of an attribute of the tag just read, entities not replaced; null when absent. What looks like one inside another's value is none. */
  attribute(name: string): string | null {
    const { xml, end } = this;
    let at = this.start + 1;
    while (at < end && !isSpace(xml.charCodeAt(at)) && !endsTag(xml.charCodeAt(at))) at++;
    for (;;) {
      at = this.behindSpace(at);
      if (at >= end || endsTag(xml.charCodeAt(at))) return null;
      const from = at;
      while (at < end && xml.charCodeAt(at) !== 61 && !isSpace(xml.charCodeAt(at))) at++;
      const to = at;
      at = this.behindSpace(at);
      if (xml.charCodeAt(at) !== 61) throw notXml(this.part);
      at = this.behindSpace(at + 1);
      const quote = xml[at];
      const close = quote === '"' || quote === "'" ? xml.indexOf(quote, at + 1) : -1;
      if (close < 0 || close >= end) throw notXml(this.part);
      if (to - from === name.length && xml.startsWith(name, from)) return xml.slice(at + 1, close);
      at = close + 1;
    }
  }

  private behindSpace(from: number): number {
    let at = from;
    while (isSpace(this.xml.charCodeAt(at))) at++;
    return at;
  }

  private readTag(start: number, closing: boolean): boolean {
    const { xml } = this;
    const end = this.tagEnd(start);
    let nameEnd = start + (closing ? 2 : 1);
    let nameStart = nameEnd;
    for (; nameEnd < end - 1; nameEnd++) {
      const c = xml.charCodeAt(nameEnd);
      if (c === 58) nameStart = nameEnd + 1;
      else if (c === 47 || isSpace(c)) break;
    }
    const name = xml.slice(nameStart, nameEnd);
    if (name === "") throw notXml(this.part);
    this.start = start;
    this.end = end;
    this.at = end;
    this.name = name;
    if (closing) {
      if (this.names.pop() !== name) throw notXml(this.part);
      this.kind = "close";
    } else if (xml.charCodeAt(end - 2) === 47) {
      this.kind = "empty";
    } else {
      if (this.names.push(name) > MAX_XML_DEPTH) throw notXml(this.part);
      this.kind = "open";
    }
    this.depth = this.names.length;
    return true;
  }

  /** Just behind the tag's `>`, which may also stand inside quotes. */
  private tagEnd(start: number): number {
    const { xml } = this;
    for (let at = start + 1; at < xml.length; at++) {
      const c = xml.charCodeAt(at);
      if (c === 62) return at + 1;
      if (c === 60) break;
      if (c === 34 || c === 39) {
        at = xml.indexOf(c === 34 ? '"' : "'", at + 1);
        if (at < 0) break;
      }
    }
    throw notXml(this.part);
  }

  private skipMarkup(start: number): void {
    if (this.xml.startsWith("<!--", start)) this.at = this.behind("-->", start);
    else if (this.xml.startsWith("<![CDATA[", start)) this.at = this.behind("]]>", start);
    else throw doctypeRefused(this.part);
  }

  private behind(mark: string, start: number): number {
    const found = this.xml.indexOf(mark, start);
    if (found < 0) throw notXml(this.part);
    return found + mark.length;
  }

  private finish(): boolean {
    if (this.names.length > 0) throw notXml(this.part);
    return false;
  }
}

/** `/` or `>`. */
function endsTag(c: number): boolean {
  return c === 47 || c === 62;
}

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9;
}
