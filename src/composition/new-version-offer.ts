import {
  createNewVersionOffer,
  type OfferNewVersion,
} from "../../bot/summaries/chat/offer-new-version.js";
import type { Parts } from "./parts.js";

/** Offers new versions of what is compiled in the store. */
export function newVersionOfferOf(parts: Parts): OfferNewVersion {
  const { rulebook, store } = parts;
  return createNewVersionOffer({ ...parts, ...rulebook, ...store, summaries: store.compiled });
}
