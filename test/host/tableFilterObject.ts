import type { Area } from "./area";
import { invalidArgument } from "./hostError";
import { HostObject } from "./hostObject";
import type { FilterCriterion, HostTable } from "./hostTable";
import type { SortField } from "./tableFilter";
import { applyFilters, sortRows } from "./tableFilter";

/** "Excel.Filter class": the filter of one column. */
export function filterObject(table: HostTable, column: number): HostObject {
  const put = (criterion: FilterCriterion | null): null => {
    table.sheet.refuseUnless("allowAutoFilter");
    if (criterion) table.filters.set(column, criterion);
    else table.filters.delete(column);
    applyFilters(table);
    return null;
  };
  return new HostObject("Filter", {
    properties: { Criteria: { get: () => table.filters.get(column) ?? null } },
    methods: {
      Apply: (criteria) => put(criteria as FilterCriterion),
      ApplyValuesFilter: (values) => put({ filterOn: "Values", values }),
      ApplyCustomFilter: (criterion1, criterion2, operator) => put({ filterOn: "Custom", criterion1, criterion2, operator: operator ?? "And" }),
      Clear: () => put(null),
    },
  });
}

/** "Excel.AutoFilter class" of a table. */
export function autoFilterObject(table: HostTable, range: (area: Area) => HostObject): HostObject {
  const again = (): null => { table.sheet.refuseUnless("allowAutoFilter"); applyFilters(table); return null; };
  return new HostObject("AutoFilter", {
    properties: {
      Enabled: { get: () => table.showHeaders && table.showFilterButton },
      IsDataFiltered: { get: () => table.filters.size > 0 },
      Criteria: { get: () => Array.from({ length: table.area.columns }, (_, c) => table.filters.get(c) ?? null) },
    },
    methods: {
      ClearCriteria: () => { table.filters.clear(); return again(); },
      ClearColumnCriteria: (column) => { table.filters.delete(Number(column)); return again(); },
      Reapply: again,
      GetRange: () => range(table.area),
    },
  });
}

/** "Excel.TableSort class". Office.js sends a field's members in the API's spelling. */
export function tableSortObject(table: HostTable): HostObject {
  const sort = (fields: readonly SortField[], matchCase: boolean): null => {
    table.sheet.refuseUnless("allowSort");
    table.sheet.refuseProtected(table.body);
    if (fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= table.area.columns)) throw invalidArgument("fields.key");
    sortRows(table.sheet, table.body, fields, matchCase);
    table.sortFields = fields;
    applyFilters(table);
    table.sheet.book.changed({ sheet: table.sheet, area: table.body, author: "add-in", kind: "RangeEdited" });
    return null;
  };
  return new HostObject("TableSort", {
    properties: { Fields: { get: () => table.sortFields } },
    methods: {
      Apply: (fields, matchCase) => sort(fields as readonly SortField[], matchCase === true),
      Reapply: () => sort(table.sortFields, false),
      Clear: () => { table.sortFields = []; return null; },
    },
  });
}
