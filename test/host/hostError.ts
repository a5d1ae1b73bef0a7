/**
 * An error that Excel reports inside a batch; the codes are those of "Error handling with the application-specific
 * JavaScript APIs" (Office Add-ins documentation).
 */
export class HostError extends Error {
  constructor(readonly code: string, message: string, readonly status = 400) {
    super(message);
    this.name = "HostError";
  }
}

/** A member of Excel's API that this host does not have: a fault of the host, never of the add-in. */
export class UnimplementedMember extends Error {
  constructor(readonly member: string) {
    super(`The test host has no ${member}.`);
    this.name = "UnimplementedMember";
  }
}

export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
export const invalidArgument = (what: string): HostError =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}`);
export const accessDenied = (): HostError => new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
