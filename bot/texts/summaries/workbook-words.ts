/** Words for the sheets of figures. */
export const workbookWords = {
  standing: "Läge",
  sums: "Summor",
  reference: "Kvitto (skicka det i chatten)",
  openReceipt:
    "Öppnar chatten med ÖK-assistenten. Skicka det som står i rutan, så visas rapporten.",
  version: "Version",
  submitted: "Inlämnad",
  region: "Region",
  project: "Projekt",
  area: "Område",
  row: "Rad",
  report: "Rapport",
  from: "Från",
  state: "Läge",
  remark: "Anmärkning",
  field: "Uppgift",
  scope: "Gäller",
  sum: "Summa (beräknat)",
  count: "Antal som angett",
  owing: "Antal som ska lämna",
} as const;

const areas: Readonly<Record<string, string>> = {
  radiology: "Radiologi",
  pathology: "Patologi",
  rehabilitation: "Cancerrehabilitering",
  "palliative-care": "Palliativ vård",
  handovers: "Aktiva överlämningar",
  "late-effects": "Seneffektsuppföljning",
};

/** A project's area in Swedish. */
export function areaName(area: string): string {
  return areas[area] ?? area;
}
