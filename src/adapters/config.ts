import { join, resolve } from "node:path";
import { z } from "zod/v4";
import { type LocalDate, parseLocalDate } from "../shared/local-date.js";
import type { TurnLimits } from "./web/turn-limiter.js";
import type { MetricsAddress } from "./web/metrics-server.js";
import type { PdfSettings } from "./documents/pdf.js";
import type { LanguageModelSettings } from "./language-model.js";
import {
  type Credentials,
  credentialVariables,
  hasOneProof,
  oneProof,
  readCredentials,
} from "./credentials.js";

const port = z.coerce.number().int().min(0).max(65535).default(3978);

const day = z.string().transform((text, context): LocalDate => {
  const date = parseLocalDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: "custom", message: "must be a day such as 2025-11-24" });
  return z.NEVER;
});

/** Prometheus asks this machine's own address unless another is told. */
const metricsVariables = {
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  METRICS_HOST: z.string().min(1).default("127.0.0.1"),
};

const list = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()))
  .pipe(z.array(z.string().min(1)).min(1));

/** What a language model needs; set all of it, the version for Azure OpenAI only, or nothing. */
const languageModel = (protocol: RegExp) =>
  z
    .object({
      LANGUAGE_MODEL_URL: z.url({ protocol }),
      LANGUAGE_MODEL_NAME: z.string().min(1),
      LANGUAGE_MODEL_KEY: z.string().min(1),
      LANGUAGE_MODEL_AZURE_API_VERSION: z.string().min(1).optional(),
    })
    .transform((values): LanguageModelSettings => ({
      url: values.LANGUAGE_MODEL_URL,
      model: values.LANGUAGE_MODEL_NAME,
      key: values.LANGUAGE_MODEL_KEY,
      azureApiVersion: values.LANGUAGE_MODEL_AZURE_API_VERSION,
    }))
    .optional();

/** LibreOffice's program, by its whole path: what it is must not hang on where the bot is started. */
const pdfVariables = { PDF_PROGRAM: z.string().startsWith("/", "must be a whole path").optional() };

/** How long a document may take to print, in milliseconds. */
const pdfTimeoutMilliseconds = 120_000;

const development = z.object({
  ...pdfVariables,
  PORT: port,
  ...metricsVariables,
  STORE_DIR: z.string().min(1).optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  TODAY: day.optional(),
  /** Whether reminders go out by themselves. */
  REMINDERS: z.enum(["on", "off"]).default("on"),
  REGISTER_FILE: z.string().min(1).optional(),
  languageModel: languageModel(/^https?$/),
});

const developmentOnly = z.undefined({ error: "is for development only" });

const productionVariables = z.object({
  ...pdfVariables,
  ...credentialVariables,
  PORT: port,
  ...metricsVariables,
  STORE_DIR: z.string().min(1),
  BACKUP_DIR: z.string().min(1).optional(),
  REGISTER_FILE: z.string().min(1),
  ALLOWED_TENANTS: list,
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
  BOT_OPENID_METADATA: z.url({ protocol: /^https$/ }).optional(),
  FILE_LINK_SECRET: z.string().min(32),
  TODAY: developmentOnly,
  REMINDERS: developmentOnly,
  languageModel: languageModel(/^https$/),
});

/** All faults are told at once: this check runs even where others have failed. */
const production = productionVariables.refine(hasOneProof, { ...oneProof, when: () => true });

/** More than a person who fills in forms in a hurry needs, and than a lively group chat does. */
const turnLimits: TurnLimits = { ofPerson: 60, inConversation: 120 };

/** How long a person waits for what takes long before they are told that it has begun. Teams waits for 5 seconds. */
const patienceMilliseconds = 3500;

/** Whom the bot listens to: nobody's word but this machine's own, or Teams' with a checked token. */
export type Trust =
  | { readonly mode: "development" }
  | {
      readonly mode: "production";
      readonly credentials: Credentials;
      /** Entra tenants whose people may use the bot. */
      readonly allowedTenants: readonly string[];
      /** Where the keys are that Teams' tokens are signed with; undefined: the public cloud's. */
      readonly openIdMetadataUrl: string | undefined;
    };

export interface Config {
  readonly trust: Trust;
  /** Address the server is bound to. Loopback in development, whatever the environment says. */
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Where metrics are served; undefined: nowhere. */
  readonly metrics: MetricsAddress | undefined;
  /** Where links in cards lead; undefined: the address the server listens on. */
  readonly publicUrl: string | undefined;
  /** Undefined in development: a machine's own tests are not stopped. */
  readonly turnLimits: TurnLimits | undefined;
  readonly storeFolder: string;
  readonly backupsFolder: string;
  readonly agreementsFolder: string;
  /** What the assistant knows of itself. */
  readonly assistantFolder: string;
  readonly lexiconFolder: string;
  readonly cardsFolder: string;
  /** How long things are kept. */
  readonly retentionFile: string;
  readonly registerFile: string;
  /** The day it is for everything; undefined: the clock's. Development only. */
  readonly today: LocalDate | undefined;
  /** Whether what is sent unasked waits for working hours; in development it comes at once. */
  readonly quietHours: boolean;
  /** Whether reminders go out by themselves; a developer may want to be left alone. */
  readonly sendsReminders: boolean;
  /** Signs file links; undefined: a new one at each start. At least 32 characters. */
  readonly fileLinkSecret: string | undefined;
  /** What prints documents as PDF; undefined: they cannot be had so. */
  readonly pdf: PdfSettings | undefined;
  /** After so long, work that is not done goes on while the person is told that it has begun. */
  readonly patienceMilliseconds: number;
  /** What may find other words for answers; undefined: nothing does. */
  readonly languageModel: LanguageModelSettings | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings for a developer's own machine: no authentication, loopback only, demo register.
 *
 * @param root - folder of the installed program, where data/ and cards/ lie
 * @throws one Error that names every variable at fault
 */
export function developmentConfig(environment: Environment, root: string): Config {
  const values = parse(development, environment);
  return {
    ...foldersOf(root),
    trust: { mode: "development" },
    host: "127.0.0.1",
    port: values.PORT,
    metrics: metricsAddress(values),
    publicUrl: undefined,
    turnLimits: undefined,
    ...storeFolders(values.STORE_DIR ?? join(root, "data", "store"), values.BACKUP_DIR),
    registerFile: resolve(values.REGISTER_FILE ?? join(root, "data", "demo", "register.json")),
    today: values.TODAY,
    quietHours: false,
    pdf: pdfOf(values.PDF_PROGRAM),
    patienceMilliseconds,
    sendsReminders: values.REMINDERS === "on",
    fileLinkSecret: undefined,
    languageModel: values.languageModel,
  };
}

/** Settings for production. Throws one Error that names every variable missing or at fault. */
export function productionConfig(environment: Environment, root: string): Config {
  const values = parse(production, environment);
  return {
    ...foldersOf(root),
    trust: {
      mode: "production",
      credentials: readCredentials(values),
      allowedTenants: values.ALLOWED_TENANTS,
      openIdMetadataUrl: values.BOT_OPENID_METADATA,
    },
    host: "0.0.0.0",
    port: values.PORT,
    metrics: metricsAddress(values),
    publicUrl: values.PUBLIC_URL,
    turnLimits,
    ...storeFolders(values.STORE_DIR, values.BACKUP_DIR),
    registerFile: resolve(values.REGISTER_FILE),
    today: undefined,
    quietHours: true,
    pdf: pdfOf(values.PDF_PROGRAM),
    patienceMilliseconds,
    sendsReminders: true,
    fileLinkSecret: values.FILE_LINK_SECRET,
    languageModel: values.languageModel,
  };
}

function metricsAddress({
  METRICS_PORT,
  METRICS_HOST,
}: z.infer<z.ZodObject<typeof metricsVariables>>): MetricsAddress | undefined {
  return METRICS_PORT === undefined ? undefined : { port: METRICS_PORT, host: METRICS_HOST };
}

/** Where things are kept, and backups of them: in the same folder unless another one is told. */
export function storeFolders(
  store: string,
  backups: string | undefined,
): Pick<Config, "storeFolder" | "backupsFolder"> {
  return { storeFolder: resolve(store), backupsFolder: resolve(backups ?? join(store, "backups")) };
}

function pdfOf(program: string | undefined): PdfSettings | undefined {
  return program === undefined
    ? undefined
    : { program, timeoutMilliseconds: pdfTimeoutMilliseconds };
}

function foldersOf(
  root: string,
): Pick<
  Config,
  "agreementsFolder" | "assistantFolder" | "lexiconFolder" | "cardsFolder" | "retentionFile"
> {
  return {
    agreementsFolder: join(root, "data", "agreements"),
    assistantFolder: join(root, "data", "assistant"),
    lexiconFolder: join(root, "data", "lexicon"),
    cardsFolder: join(root, "cards"),
    retentionFile: join(root, "data", "retention.json"),
  };
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  environment: Environment,
): z.infer<Schema> {
  const wantsLanguageModel = Object.entries(environment).some(
    ([name, value = ""]) => name.startsWith("LANGUAGE_MODEL_") && value !== "",
  );
  const parsed = schema.safeParse({
    ...environment,
    languageModel: wantsLanguageModel ? environment : undefined,
  });
  if (parsed.success) return parsed.data;
  throw new Error(`Invalid configuration:\n${z.prettifyError(parsed.error)}`);
}
