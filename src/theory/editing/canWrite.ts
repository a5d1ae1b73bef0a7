import { createContext } from "react";

/** Whether words can reach the workbook at all; false where nobody answers who would write them, so that they can only be copied. */
export const CanWrite = createContext(true);
