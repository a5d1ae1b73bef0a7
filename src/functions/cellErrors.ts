// The codes are written out: their spelling is the documented value of CustomFunctions.ErrorCode, and Excel shows words
// with these two only.
const INVALID_VALUE = "#VALUE!" as CustomFunctions.ErrorCode;
const NOT_AVAILABLE = "#N/A" as CustomFunctions.ErrorCode;

/** `#VALUE!` with words: something typed cannot be used. As a cell of a result it spares the other rows; thrown, it is the whole result. */
export function invalidValue(words: string): CustomFunctions.Error {
  return new CustomFunctions.Error(INVALID_VALUE, words);
}

/** `#N/A` with words: all that was typed can be used, but there is no answer to give. */
export function notAvailable(words: string): CustomFunctions.Error {
  return new CustomFunctions.Error(NOT_AVAILABLE, words);
}
