/** Where a link of the chain leads in the pane: to an indicator among the others, or to a statement of the Theory of Change. */
export type Lead =
  | { readonly kind: "indicator"; readonly code: string }
  | { readonly kind: "statement"; readonly key: string };
