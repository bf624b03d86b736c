/** Words for what a region has done of what it planned. */
export const againstPlan = {
  caption: "Insatser mot handlingsplanen",
  goal: "Mål enligt handlingsplanen",
  noActivities: "Den korta rapporten tar inte upp några insatser.",
  leftOut: "Står i handlingsplanen men inte i den korta rapporten:",
} as const;

/** Words for how far the regions have come with what they planned. */
export const activityWords = {
  title: "Insatsernas läge",
  intro: "Antal insatser i varje läge enligt den korta rapporten (beräknat).",
  caption: "Insatser per region och läge",
  activities: "Insatser",
} as const;
