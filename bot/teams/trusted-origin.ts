import type { InboundActivity } from "./inbound-activity.js";

/** Hosts of Teams' message service, to which replies may be sent in production. */
const serviceHosts = [
  /^smba\.trafficmanager\.net$/,
  /^smba\.infra\.(gcc|gov)\.teams\.microsoft\.(com|us)$/,
];

const thisMachine = ["127.0.0.1", "localhost", "[::1]"];

/** Where activities may come from and replies may go to. */
export type Origin =
  | { readonly mode: "development" }
  | { readonly mode: "production"; readonly allowedTenants: readonly string[] };

/**
 * Whether an activity comes from where it may: in production from an allowed tenant (conversation and channel data must
 * not name different ones) with replies to Teams' service; in development with replies to this machine only. The SDK
 * checks neither, and sends its replies to whatever address the activity names.
 */
export function isTrustedOrigin(activity: InboundActivity, origin: Origin): boolean {
  return isTrustedService(activity.serviceUrl, tenantOf(activity), origin);
}

/** Whether messages may be sent to an address, for someone of a tenant. */
export function isTrustedService(
  serviceUrl: string,
  tenant: string | undefined,
  origin: Origin,
): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const service = new URL(serviceUrl);
  switch (origin.mode) {
    case "development":
      return thisMachine.includes(service.hostname);
    case "production":
      return (
        service.protocol === "https:" &&
        serviceHosts.some((host) => host.test(service.hostname)) &&
        tenant !== undefined &&
        origin.allowedTenants.includes(tenant)
      );
  }
}

/** The tenant an activity names; undefined when it names none, or two. */
function tenantOf({ channelData, conversation }: InboundActivity): string | undefined {
  const named = new Set(
    [channelData?.tenant?.id, conversation.tenantId].filter((tenant) => tenant !== undefined),
  );
  return named.size === 1 ? [...named][0] : undefined;
}
