/** Words for what a region has done of what it planned. */
export const againstPlan = {
  caption: "Insatser mot handlingsplanen",
  goal: "Mål enligt handlingsplanen",
  noActivities: "Den korta rapporten tar inte upp några insatser.",
  leftOut: "Står i handlingsplanen men inte i den korta rapporten:",
} as const;
