import type { ReactElement } from "react";
import { PRECISIONS } from "../../core/practice/practice";
import type { Precision } from "../../core/practice/practice";
import type { Verdict } from "../../core/evaluation/evaluation";
import { VerdictOutline } from "../../ui/VerdictMark";
import { LOOKS } from "./looks";
import { PRECISION_FORMS } from "./precision";

/** Half the side of a picture in px: room for the widest ring. */
const HALF = 22;

/** A single practice's picture: its verdict's shape, and a ring as wide as its place is unsure. */
export function SymbolPicture({ verdict, precision, className }: {
  readonly verdict: Verdict; readonly precision: Precision; readonly className?: string;
}): ReactElement {
  const { radius, dashes } = PRECISION_FORMS[precision];
  return (
    <svg className={className} width={2 * HALF} height={2 * HALF} viewBox={`0 0 ${2 * HALF} ${2 * HALF}`} aria-hidden="true" focusable="false">
      {radius !== null && (
        <>
          <circle cx={HALF} cy={HALF} r={radius} fill="var(--cairn-face)" fillOpacity="0.55" stroke="var(--cairn-face)" strokeWidth="3.5" strokeOpacity="0.7" />
          <circle cx={HALF} cy={HALF} r={radius} fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray={dashes} strokeLinecap="round" />
        </>
      )}
      <g transform={`translate(${HALF - 10} ${HALF - 10})`}><VerdictOutline verdict={verdict} raised /></g>
    </svg>
  );
}

/** One of each picture, never shown: `pictureFrom` finds them, to be cloned. */
export function SymbolPictures({ className }: { readonly className: string }): ReactElement {
  return (
    <>
      {LOOKS.flatMap((look) => PRECISIONS.map((precision) => (
        <SymbolPicture key={`${look.verdict} ${precision}`} verdict={look.verdict} precision={precision} className={className} />
      )))}
    </>
  );
}

/** A copy of the picture for a look and a precision, by index. */
export function pictureFrom(pictures: Element | null, look: number, precision: number): Node | null {
  return pictures?.children[look * PRECISIONS.length + precision]?.cloneNode(true) ?? null;
}
