/** One header: its value, and the files by a pattern over their path that get another; null: it is not sent. */
export interface HeaderRule {
  readonly name: string;
  readonly value: string | null;
  readonly except: readonly { readonly pattern: string; readonly value: string | null }[];
}
export function headerRules(environment: { readonly officeJs: string; readonly frameAncestors: string | null }): readonly HeaderRule[];
export function headersFor(pathname: string, rules: readonly HeaderRule[]): Readonly<Record<string, string>>;
