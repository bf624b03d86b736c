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
  log FIL                skriver händelseloggen till en fil, en händelse på varje rad
  submission ID MAPP     lämnar ut en redovisning som den är: versioner, bilagor och logg, i en ny mapp
  person-export ID FIL   skriver allt som finns om en person, efter Entra-id, till en fil
  person-erase ID [ORD…] tar bort en person; siffrorna är kvar (boten måste vara stoppad). ORD är namn, e-post med mera
                         som också ska bort överallt, t.ex. "Förnamn Efternamn"

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
  noFile: (command: string) =>
    `Skriv vilken fil det ska skrivas till: npm run store -- ${command} FIL`,
  logExported: (lines: number, path: string) => `${lines} händelser är skrivna till ${path}`,
  noSubmission:
    "Skriv vilken redovisning och till vilken ny mapp: npm run store -- submission ID MAPP",
  unknownSubmission: (id: string) =>
    `Det finns ingen redovisning som heter ${id}. Se filnamnen i submissions/`,
  handedOut: (files: readonly string[], folder: string) =>
    `Skrivet till ${folder}:\n${files.map((file) => `- ${file}`).join("\n")}`,
  noPerson: (command: string) =>
    `Skriv personens hela Entra-id (minst 8 tecken): npm run store -- ${command} ID …`,
  unknownPerson: (id: string) => `Det finns inget sparat om ${id}.`,
  personExported: (documents: number, lines: number, path: string) =>
    `Delar av ${documents} dokument och ${lines} händelser är skrivna till ${path}`,
  shortWord: (word: string) =>
    `”${word}” är för kort: det står i för mycket annat. Inget har ändrats.`,
  stillRegistered: (id: string) =>
    `${id} står i deltagarregistret (REGISTER_FILE). Ta bort personen där först. Inget har ändrats.`,
  personErased: (alias: string, documents: number, backups: string) =>
    [
      `Borttaget ur ${documents} dokument. I händelseloggen står ${alias}, och inget säger längre vem det var.`,
      `Kvar tills de gallras: säkerhetskopiorna i ${backups}, och quarantine/. En kopia som läggs tillbaka rensas på nytt från id, men inte från namn.`,
      "Innehållet i bilagor ändras inte.",
    ].join("\n"),
  /** Stands where something about a person has been taken away. */
  erased: "[raderat]",
  unknownCommand: (word: string) =>
    `Jag känner inte igen ”${word}”. Skriv npm run store för att se vad som går.`,
  failed: (reason: string) => `Det gick inte: ${reason}`,
} as const;
