/** Largest inflated size of one part, in bytes; 100,000 rows of 30 columns need about 200 MB. */
export const MAX_PART_BYTES = 300 * 1024 * 1024;
/** Largest inflated size of all parts together, in bytes. */
export const MAX_TOTAL_BYTES = 900 * 1024 * 1024;
/** Largest file that is opened at all, in bytes. */
export const MAX_FILE_BYTES = 250 * 1024 * 1024;
/** A part that inflates beyond this size (bytes) … */
export const SUSPICIOUS_BYTES = 40 * 1024 * 1024;
/** … and by more than this factor is a zip bomb: sheets of real data stay below 60. */
export const SUSPICIOUS_RATIO = 250;
export const MAX_ENTRIES = 20_000;
/** Largest part that is read as a tree (relationships, styles, tables: everything but cells and texts), in bytes … */
export const MAX_TREE_BYTES = 32 * 1024 * 1024;
/** … and the most elements and attributes in it. */
export const MAX_TREE_NODES = 500_000;
/** Deepest nesting of elements. Excel's own parts stay below 20. */
export const MAX_XML_DEPTH = 200;
/** Characters that Excel lets a cell hold. */
export const MAX_CELL_TEXT = 32_767;
/** Blank places that a sheet's rows may hold between and beside their cells … */
export const MAX_STREWN_CELLS = 20_000_000;
/** … unless the cells themselves are at least one in so many. */
export const STREWN_RATIO = 5;
/** Rows of all tables that are read at once, blank ones included. */
export const MAX_ROWS_READ = 5_000_000;
/** Cells of one table in rows that hold anything: a million rows of 50 columns. */
export const MAX_TABLE_CELLS = 50_000_000;
/** Bytes that a part with cells may go on without a tag: the longest text of a cell with every character written as a reference. */
export const MAX_BYTES_BETWEEN_TAGS = 12 * MAX_CELL_TEXT;
