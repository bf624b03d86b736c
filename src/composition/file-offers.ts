import type { FileOfferDependencies } from "../../bot/handlers/reporting/file-offers.js";
import { createRecentlySeen } from "../../bot/teams/recently-seen.js";
import { createUpload } from "../adapters/web/file-upload.js";
import { openByToken } from "./file-requests.js";
import { fileUrlOf, type Parts } from "./parts.js";

/** How many answered offers are remembered. They expire long before so many have been made. */
const rememberedOffers = 10_000;

/** What offering documents as files takes. */
export function fileOffersOf(parts: Parts): FileOfferDependencies {
  const answered = createRecentlySeen(rememberedOffers);
  return {
    signLink: (link) => parts.links.sign(link),
    readLink: (token, now) => parts.links.read(token, now),
    open: (token) => openByToken(parts, token, "chat"),
    upload: createUpload(parts.config.trust.mode),
    fileUrl: fileUrlOf(parts),
    isFirstUse: (token) => answered.add(token),
  };
}
