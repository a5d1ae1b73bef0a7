import fc from "fast-check";
import { allBits, andInto, countBoth, eachBit, hasBit, noBits, orInto, setBit } from "../../../src/core/practice/bits";

const SIZE = 101;
const rows = fc.uniqueArray(fc.nat(SIZE - 1), { size: "max", maxLength: SIZE });
const bitsOf = (members: readonly number[]) => {
  const bits = noBits(SIZE);
  for (const row of members) setBit(bits, row);
  return bits;
};
const membersOf = (bits: Uint32Array) => {
  const members: number[] = [];
  eachBit(bits, (row) => members.push(row));
  return members;
};

test("a set of rows gives its rows back, ascending", () => {
  fc.assert(fc.property(rows, (members) => {
    expect(membersOf(bitsOf(members))).toEqual([...members].sort((a, b) => a - b));
    expect(members.every((row) => hasBit(bitsOf(members), row))).toBe(true);
  }));
});

test("both, either and how many are as for sets", () => {
  fc.assert(fc.property(rows, rows, (a, b) => {
    const [both, either] = [bitsOf(a), bitsOf(a)];
    andInto(both, bitsOf(b));
    orInto(either, bitsOf(b));
    expect(new Set(membersOf(both))).toEqual(new Set(a.filter((row) => b.includes(row))));
    expect(new Set(membersOf(either))).toEqual(new Set([...a, ...b]));
    expect(countBoth(bitsOf(a), bitsOf(b))).toBe(a.filter((row) => b.includes(row)).length);
  }));
});

test.each([0, 1, 31, 32, 33, 101])("all of %p rows are just these", (count) => {
  expect(membersOf(allBits(count))).toEqual(Array.from({ length: count }, (_, row) => row));
});
