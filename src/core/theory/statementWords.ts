import type { Statement } from "./theory";

/**
 * A statement by its own words, in quotation marks and cut at `longest` characters; by its ID or row where it has no words. How
 * people are told of a statement: an ID means nothing to whoever did not write it.
 */
export function statementWords({ statement, id, key }: Pick<Statement, "statement" | "id" | "key">, longest = 60): string {
  if (statement === "") return id !== "" ? id : key;
  const text = statement.replace(/\s+/g, " ");
  return `"${text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text}"`;
}
