// The built functions.js with nothing but CustomFunctions given to it, as Excel's runtime gives it.
import { readFileSync } from "node:fs";

/**
 * Calls by id. Run in this realm, as Excel runs it in its own: in a context of node:vm every look-up of Math or Array goes
 * through an interceptor, which made SCORE look thirty times slower than it is.
 */
export function loadFunctions(file) {
  const associated = new Map();
  class CustomFunctionsError extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }
  const CustomFunctions = { associate: (id, work) => associated.set(id, work), Error: CustomFunctionsError };
  new Function("CustomFunctions", readFileSync(file, "utf8"))(CustomFunctions);
  return (id, ...args) => {
    const work = associated.get(id);
    if (!work) throw new Error(`functions.js does not associate ${id}`);
    return work(...args);
  };
}
