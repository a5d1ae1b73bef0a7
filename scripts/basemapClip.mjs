// Cutting shapes at a box [west, south, east, north], in degrees. Points are [lng, lat].

const SIDES = [
  { inside: (p, b) => p[0] >= b[0], cross: (p, q, b) => atX(p, q, b[0]) },
  { inside: (p, b) => p[1] >= b[1], cross: (p, q, b) => atY(p, q, b[1]) },
  { inside: (p, b) => p[0] <= b[2], cross: (p, q, b) => atX(p, q, b[2]) },
  { inside: (p, b) => p[1] <= b[3], cross: (p, q, b) => atY(p, q, b[3]) },
];

const atX = (p, q, x) => [x, p[1] + ((q[1] - p[1]) * (x - p[0])) / (q[0] - p[0])];
const atY = (p, q, y) => [p[0] + ((q[0] - p[0]) * (y - p[1])) / (q[1] - p[1]), y];

/** A closed ring cut at the box (Sutherland–Hodgman); closed again along the box's sides. Empty when outside. */
export function clipRing(ring, box) {
  let points = ring.slice(0, -1);
  for (const side of SIDES) {
    const kept = [];
    for (let i = 0; i < points.length; i += 1) {
      const p = points[(i + points.length - 1) % points.length];
      const q = points[i];
      if (side.inside(q, box)) {
        if (!side.inside(p, box)) kept.push(side.cross(p, q, box));
        kept.push(q);
      } else if (side.inside(p, box)) {
        kept.push(side.cross(p, q, box));
      }
    }
    points = kept;
  }
  return points.length > 0 ? [...points, points[0]] : [];
}

/** The pieces of a line that lie within the box. */
export function clipLine(line, box) {
  const pieces = [];
  let piece = [];
  for (let i = 1; i < line.length; i += 1) {
    const cut = clipSegment(line[i - 1], line[i], box);
    if (!cut) {
      if (piece.length > 1) pieces.push(piece);
      piece = [];
      continue;
    }
    if (piece.length === 0) piece.push(cut[0]);
    piece.push(cut[1]);
    if (cut[1] !== line[i]) {
      pieces.push(piece);
      piece = [];
    }
  }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

function clipSegment(p, q, box) {
  let a = p;
  let b = q;
  for (const side of SIDES) {
    const aIn = side.inside(a, box);
    const bIn = side.inside(b, box);
    if (!aIn && !bIn) return null;
    if (!aIn) a = side.cross(a, b, box);
    else if (!bIn) b = side.cross(a, b, box);
  }
  return [a, b];
}

/** A line that does not jump from 180 to −180 but goes on beyond 180. */
export function unwrapLine(line) {
  let turn = 0;
  return line.map(([x, y], i) => {
    const step = i === 0 ? 0 : x - line[i - 1][0];
    if (step > 180) turn -= 360;
    if (step < -180) turn += 360;
    return [x + turn, y];
  });
}

/** The same for a ring. One that goes round a pole (Antarctica) is closed along the southern edge of the world. */
export function unwrapRing(ring) {
  const points = unwrapLine(ring);
  const [first, last] = [points[0], points[points.length - 1]];
  return Math.abs(last[0] - first[0]) < 180 ? points : [...points, [last[0], -90], [first[0], -90], first];
}

/** Area in square degrees, always positive. */
export function ringArea(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i += 1) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(twice) / 2;
}

/** The point of a 24 × 24 grid that lies deepest inside the ring: where a name looks right. */
export function innerPoint(ring) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = [(west + east) / 2, (south + north) / 2];
  let depth = -1;
  for (let i = 1; i < 24; i += 1) {
    for (let j = 1; j < 24; j += 1) {
      const point = [west + ((east - west) * i) / 24, south + ((north - south) * j) / 24];
      const here = contains(ring, point) ? nearest(ring, point) : -1;
      if (here > depth) [best, depth] = [point, here];
    }
  }
  return best;
}

function contains(ring, [x, y]) {
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1];
    const [bx, by] = ring[i];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Squared distance to the nearest corner; east–west counts half, because names are wide. */
function nearest(ring, [x, y]) {
  return ring.reduce((least, [px, py]) => Math.min(least, ((px - x) / 2) ** 2 + (py - y) ** 2), Infinity);
}
