import type { TurnContext } from "botbuilder";

/** The part of the SDK's connector client that repeats requests. */
interface ConnectorClient {
  readonly client: { readonly pipeline: { removePolicy(which: { phase: "Retry" }): unknown } };
}

/**
 * Keeps what is sent in a turn from being sent again. The SDK repeats a request three times when the service answers
 * 408, 429 or 5xx or is silent: the message may have been shown all the same, and seconds go by.
 */
export function sendOnce({ adapter, turnState }: TurnContext): void {
  const { ConnectorClientKey } = adapter as unknown as { readonly ConnectorClientKey: symbol };
  turnState.get<ConnectorClient>(ConnectorClientKey).client.pipeline.removePolicy({
    phase: "Retry",
  });
}
