import { asksWhetherSo, type Question } from "../reading/question.js";
import { type OwnSums, sorted } from "./sums.js";

/** Whether figures are only told, and nothing is asked of them. */
export function isToldOnly({ asks, asked, isTold }: OwnSums): boolean {
  return isTold === true || (asks.size === 0 && asked.length === 0);
}

/**
 * Figures with what is left asked of them, where somebody tells what they got and what they spent of it and asks nothing:
 * "we got 275,000 but used only 241,300".
 */
export function withRestAsked(question: Question, sums: OwnSums): OwnSums {
  const { wants, signals } = question;
  const asks = wants.size > 0 || signals.has("asking") || asksWhetherSo(signals);
  if (asks || !isToldOnly(sums) || !isWholeAndSpent(sums)) return sums;
  return { ...sums, asks: new Set(["left"] as const), isTold: true };
}

/** Whether all figures are sums, one of them said to be the whole, which is no less than the others, that are spent. */
function isWholeAndSpent({ figures }: OwnSums): boolean {
  const { sums } = sorted(figures);
  const [whole, other] = sums.filter(({ role }) => role === "whole");
  const spent = sums.filter(({ role }) => role === "spent");
  const isAll = sums.length === figures.length && spent.length === sums.length - 1;
  const used = spent.reduce((total, { value }) => total + value, 0);
  return isAll && spent.length > 0 && other === undefined && (whole?.value ?? 0) >= used;
}
