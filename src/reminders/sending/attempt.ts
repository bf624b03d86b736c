import type { Failure } from "../ledger/dispatch.js";

/**
 * How one attempt to send a message ended. `again`: it was certainly not shown, and may be tried again, after so many
 * milliseconds at least. `needless`: there was no reason left for it. `unknown`: it may have been shown.
 */
export type Attempt =
  | { readonly outcome: "sent"; readonly activityId: string | undefined }
  | {
      readonly outcome: "again";
      readonly reason: Extract<Failure, "throttled" | "unreachable">;
      readonly afterMilliseconds: number;
    }
  | { readonly outcome: "failed"; readonly reason: Failure }
  | { readonly outcome: "needless" }
  | { readonly outcome: "unknown" };
