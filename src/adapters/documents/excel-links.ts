import type { Stream } from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from "write-excel-file/utility";
import type { Sheet } from "../../summaries/workbook.js";

/** Where the numbers of receipts lead, and what a pointer that rests on one is told. */
export interface ReceiptLinks {
  readonly addressOf: (receipt: string) => string;
  readonly tip: string;
}

/** How many links Excel takes in a sheet. */
const mostLinks = 65_530;

const sheetFile = "xl/worksheets/sheet{id}.xml";
const linkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

interface Link {
  readonly ref: string;
  readonly id: string;
  readonly receipt: string;
}

/** Makes each receipt's number a link: a real one beside the cell, never a formula in it. */
export function receiptLinks(
  sheets: readonly Sheet[],
  { addressOf, tip }: ReceiptLinks,
): Feature<Stream | Buffer | Blob> {
  const links = sheets.map(linksIn);
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml, _options, { sheetIndex }) => {
            const own = links[sheetIndex] ?? [];
            if (own.length === 0) return xml;
            const marks = own.map(({ ref, id }) =>
              getSelfClosingTagMarkup("hyperlink", { ref, "r:id": id, tooltip: tip }),
            );
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<hyperlinks>${marks.join("")}</hyperlinks>`,
              getOrderOfSiblings(sheetFile, "worksheet") ?? [],
              "worksheet",
            );
          },
        },
        "xl/worksheets/_rels/sheet{id}.xml.rels": {
          insert: (_options, { sheetIndex }) =>
            (links[sheetIndex] ?? [])
              .map(({ id, receipt }) =>
                getSelfClosingTagMarkup("Relationship", {
                  Id: id,
                  Type: linkType,
                  Target: addressOf(receipt),
                  TargetMode: "External",
                }),
              )
              .join(""),
        },
      },
    },
  };
}

function linksIn({ columns, rows }: Sheet): readonly Link[] {
  const column = columns.findIndex(({ kind }) => kind === "receipt");
  if (column === -1) return [];
  return rows
    .flatMap((row, index): Link[] => {
      const receipt = row[column];
      if (typeof receipt !== "string") return [];
      // The first row is the header.
      return [{ ref: getCellAddress(index + 1, column), id: `rIdReceipt${index + 1}`, receipt }];
    })
    .slice(0, mostLinks);
}
