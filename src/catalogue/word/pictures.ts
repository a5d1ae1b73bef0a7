import type { Block, Section } from "../outline";
import type { Profile } from "../profile";
import { pictureSize, profilePicture } from "../profilePicture";

/** A picture in the two forms that a document carries: sharp for Word of today, as points for programs that cannot draw it. */
export interface Picture {
  readonly svg: Uint8Array;
  readonly png: Uint8Array;
}

/** Draws an SVG as a PNG of this many points a CSS pixel; where there is no canvas the caller brings another way. */
export type Rasterise = (svg: string, size: { readonly width: number; readonly height: number }) => Promise<Uint8Array>;

/** How far along the making of a document is, 0–1. */
export type OnProgress = (share: number) => void;

/** Pictures by their SVG. */
export type Pictures = ReadonlyMap<string, Picture>;

/**
 * The pictures of all profiles in a catalogue. Practices rated alike share one. Draws one after another, so that the page stays
 * alive, and stops when `signal` says so.
 */
export async function drawPictures(sections: readonly Section[], rasterise: Rasterise, onProgress: OnProgress, signal?: AbortSignal): Promise<Pictures> {
  const wanted = new Map(profilesIn(sections).map((profile) => [profilePicture(profile), profile]));
  const drawn = new Map<string, Picture>();
  for (const [svg, profile] of wanted) {
    signal?.throwIfAborted();
    drawn.set(svg, { svg: new TextEncoder().encode(svg), png: await rasterise(svg, pictureSize(profile)) });
    onProgress(drawn.size / wanted.size);
  }
  return drawn;
}

/** The picture drawn for a profile. Throws where none was: the pictures belong to another catalogue. */
export function pictureFor(profile: Profile, pictures: Pictures): Picture {
  const picture = pictures.get(profilePicture(profile));
  if (!picture) throw new Error(`${profile.title} have no picture.`);
  return picture;
}

function profilesIn(sections: readonly Section[]): readonly Profile[] {
  return sections.flatMap(({ blocks, sections: inner }) => [...blocks.flatMap((block: Block) => (block.kind === "profile" ? [block.profile] : [])), ...profilesIn(inner)]);
}
