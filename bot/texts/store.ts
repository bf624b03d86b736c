/** What is known of a file of the store that was damaged. */
export interface DamagedFile {
  readonly file: string;
  readonly restoredFrom: string | undefined;
}

/** What coordinators are told when files of the store were damaged. */
export function damageNotice(files: readonly DamagedFile[]): string {
  const lines = files.map(({ file, restoredFrom }) =>
    restoredFrom === undefined
      ? `- ${file}: fanns ingen hel kopia av, och saknas nu`
      : `- ${file}: återställd från den nyaste hela kopian`,
  );
  return [
    "**Filer i mitt arkiv var skadade när jag startade.** Jag har lagt undan dem så att inget mer händer med dem:",
    lines.join("\n"),
    "Be den som sköter driften att titta i loggen. Kontrollera gärna att de senaste rapporterna finns kvar. Allt annat fungerar som vanligt.",
  ].join("\n\n");
}

/** What the store tool says. */
export const storeToolTexts = {
  usage: `Användning: npm run store -- KOMMANDO

  backup                 gör en säkerhetskopia nu (boten får vara igång)
  list                   visar de kopior som finns, nyast först
  verify [KOPIA]         kontrollerar det sparade, eller en kopia, fil för fil
  restore [KOPIA]        lägger tillbaka en kopia, annars den nyaste hela (boten måste vara stoppad)
  export FIL             skriver allt sparat till en fil, ett dokument på varje rad

Mappen är STORE_DIR (annars data/store), kopiorna BACKUP_DIR (annars backups i samma mapp).`,
  made: (folder: string) => `Säkerhetskopian är gjord: ${folder}`,
  none: "Det finns inga säkerhetskopior.",
  sound: (what: string) => `${what}: allt är helt.`,
  faults: (what: string, faults: readonly string[]) =>
    `${what}: ${faults.length} fel\n${faults.map((fault) => `- ${fault}`).join("\n")}`,
  restored: (backup: string, aside: string) =>
    `Återställt från ${backup}.\nDet som fanns före ligger i ${aside}.`,
  unsound: (backup: string) =>
    `Kopian ${backup} är inte hel. Inget har ändrats. Välj en annan: npm run store -- list`,
  noSound: "Det finns ingen hel säkerhetskopia. Inget har ändrats.",
  unknownBackup: (name: string) =>
    `Det finns ingen kopia som heter ${name}. Se npm run store -- list`,
  exported: (documents: number, path: string) => `${documents} dokument är skrivna till ${path}`,
  noFile: "Skriv vilken fil det ska skrivas till: npm run store -- export FIL",
  unknownCommand: (word: string) =>
    `Jag känner inte igen ”${word}”. Skriv npm run store för att se vad som går.`,
  failed: (reason: string) => `Det gick inte: ${reason}`,
} as const;
