import fc from "fast-check";
import { cellError } from "../../src/core/cell";
import { dateOfSerial, readDate, readYear, serialOfDate } from "../../src/core/dates";

const year = (n: number) => ({ kind: "year", year: n });

test("a serial number is a day, counted from 1900 or from 1904", () => {
  expect(dateOfSerial(43831, 1900)).toEqual({ year: 2020, month: 1, day: 1 });
  expect(dateOfSerial(43831, 1904)).toEqual({ year: 2024, month: 1, day: 2 });
  expect(dateOfSerial(44266.75, 1900)).toEqual({ year: 2021, month: 3, day: 11 });
});

test("the 29 February 1900 that Excel counts is no day, and days before it are counted right", () => {
  expect(dateOfSerial(60, 1900)).toBeNull();
  expect(dateOfSerial(59, 1900)).toEqual({ year: 1900, month: 2, day: 28 });
  expect(dateOfSerial(61, 1900)).toEqual({ year: 1900, month: 3, day: 1 });
});

test("a day and its serial number are each other's inverse in both systems", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100000 }).filter((n) => n !== 60), fc.constantFrom(1900 as const, 1904 as const), (serial, system) => {
    const date = dateOfSerial(serial, system);
    return date !== null && serialOfDate(date, system) === serial;
  }));
});

test.each([
  [2019, 2019], ["2018", 2018], [43101, 2018], ["2017-05-01", 2017], ["2016-11", 2016], ["03/04/2015", 2015], ["25.12.2014", 2014],
  ["11/2013", 2013], ["May 2012", 2012], ["14 March 2011", 2011], [1905, 1905],
])("the year of %p is %p", (cell, expected) => {
  expect(readYear(cell, 1900)).toEqual(year(expected));
});

test("the same serial number is another year where days count from 1904", () => {
  expect(readYear(42370, 1900)).toEqual(year(2016));
  expect(readYear(42370, 1904)).toEqual(year(2020));
});

test.each([[12], [1899], [2019.5], [99999], [-3], ["2019?"], ["2016-2018"], ["ongoing"], ["31/31/2019"], [true], [cellError("#N/A")], ["1066"]])(
  "%p is no year", (cell) => {
    expect(readYear(cell, 1900)).toEqual({ kind: "bad" });
  },
);

test("a blank year is blank, not bad", () => {
  expect(readYear(null, 1900)).toEqual({ kind: "blank" });
  expect(readYear("  ", 1904)).toEqual({ kind: "blank" });
});

test("a date that two readers would read as two days is not guessed", () => {
  expect(readDate("03/04/2021", 1900)).toBeNull();
  expect(readDate("25/04/2021", 1900)).toEqual({ year: 2021, month: 4, day: 25 });
  expect(readDate("04/26/2021", 1900)).toEqual({ year: 2021, month: 4, day: 26 });
  expect(readDate("03.05.2022", 1900)).toEqual({ year: 2022, month: 5, day: 3 });
  expect(readDate("06/06/2023", 1900)).toEqual({ year: 2023, month: 6, day: 6 });
  expect(readDate("2024-02-30", 1900)).toBeNull();
});
