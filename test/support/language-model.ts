import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the bot sent to the language model. */
export interface ModelRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly model: string;
  /** What the model was told, and what it was handed as data. */
  readonly instructions: string;
  readonly data: { readonly question: string; readonly answer: string };
}

/** How the model answers: with a text, or by writing to the response itself. */
export type ModelAnswer = string | ((response: ServerResponse) => void);

/** Speaks as OpenAI's chat interface does, on this machine. Answers as `answers` tells, in order; the last again and again. */
export async function startLanguageModel(...answers: readonly ModelAnswer[]) {
  const requests: ModelRequest[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      const body = JSON.parse(Buffer.concat(chunks as Buffer[]).toString("utf8")) as ChatRequest;
      const [system, user] = body.messages;
      requests.push({
        path: request.url ?? "",
        headers: request.headers,
        model: body.model,
        instructions: system?.content ?? "",
        data: JSON.parse(user?.content ?? "") as ModelRequest["data"],
      });
      const answer = answers[Math.min(requests.length, answers.length) - 1] ?? "";
      if (typeof answer === "string") sendCompletion(response, answer);
      else answer(response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    settings: {
      url: `http://127.0.0.1:${port}/v1`,
      model: "a-model",
      key: "a-secret-key",
      azureApiVersion: undefined,
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly content: string }[];
}

/** A reply in the interface's form; "stop" tells that the text is whole. */
export function sendCompletion(
  response: ServerResponse,
  content: string | null,
  finishReason = "stop",
): void {
  sendJson(response, 200, {
    id: "completion-1",
    object: "chat.completion",
    choices: [{ index: 0, finish_reason: finishReason, message: { role: "assistant", content } }],
  });
}

/** Any reply at all. */
export function sendJson(response: ServerResponse, status: number, body: object | string): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json");
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
