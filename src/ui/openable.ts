/** What a file dialog offers: workbooks that are opened as they are, then what is opened as a copy. Dropped files are judged by their bytes. */
export const OPENABLE_FILES = ".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt";
