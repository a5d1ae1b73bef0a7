import type { Placed } from "./drawingPart";

/** A picture that will be in the file when it is saved, and where on which sheet (its part). */
export interface PendingPicture extends Placed {
  readonly sheet: string;
}

/** Pictures that are not in the file's bytes yet: one of a name on a sheet. */
export class PendingPictures {
  private list: readonly PendingPicture[] = [];

  all(): readonly PendingPicture[] {
    return this.list;
  }

  ofSheet(sheet: string): readonly PendingPicture[] {
    return this.list.filter((each) => each.sheet === sheet);
  }

  /** Puts one in, in the place of one of its name. What is returned takes it back; it gives false where another has taken its place since. */
  put(next: PendingPicture): () => boolean {
    const before = this.list.find((each) => isSameSpot(each, next));
    this.list = before === undefined ? [...this.list, next] : this.list.map((each) => (each === before ? next : each));
    return () => {
      if (!this.list.includes(next)) return false;
      this.list = this.list.flatMap((each) => (each !== next ? [each] : before === undefined ? [] : [before]));
      return true;
    };
  }
}

export function isSameSpot(a: PendingPicture, b: PendingPicture): boolean {
  return a.sheet === b.sheet && a.picture.name === b.picture.name;
}
