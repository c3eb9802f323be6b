/** A colourway: what people call it, the colour that the specs allow, and its paint. */
export type Finish = { label: string; color: string; hex: string };

export const FINISHES = {
  black: { label: "black", color: "Black", hex: "#2b2f32" },
  jet: { label: "black", color: "Black", hex: "#1d2123" },
  graphite: { label: "graphite", color: "Graphite", hex: "#54585b" },
  grey: { label: "space gray", color: "Graphite", hex: "#7d8286" },
  silver: { label: "silver", color: "Silver", hex: "#c3c8c9" },
  white: { label: "white", color: "White", hex: "#eef0ed" },
  gold: { label: "gold", color: "Gold", hex: "#dcc5a0" },
  starlight: { label: "starlight", color: "Gold", hex: "#e6ddcc" },
  blue: { label: "blue", color: "Blue", hex: "#5b86b5" },
  sky: { label: "light blue", color: "Blue", hex: "#a9c4d8" },
  navy: { label: "navy", color: "Blue", hex: "#2f4362" },
  green: { label: "green", color: "Green", hex: "#5c7d69" },
  mint: { label: "mint", color: "Green", hex: "#bcd6c3" },
  olive: { label: "olive", color: "Green", hex: "#74785a" },
  purple: { label: "purple", color: "Purple", hex: "#7d6ea3" },
  lavender: { label: "lavender", color: "Purple", hex: "#c2b9d6" },
  pink: { label: "pink", color: "Pink", hex: "#e3b6bf" },
  red: { label: "red", color: "Red", hex: "#b33632" },
  orange: { label: "orange", color: "Orange", hex: "#d9733a" },
  yellow: { label: "yellow", color: "Yellow", hex: "#ead27c" },
  natural: { label: "natural titanium", color: "Other", hex: "#a59e93" },
  desert: { label: "desert titanium", color: "Gold", hex: "#c4a88a" },
  walnut: { label: "walnut", color: "Other", hex: "#7a5238" },
  oak: { label: "oak", color: "Other", hex: "#b98a5c" },
  sand: { label: "sand", color: "Other", hex: "#d6c9b4" },
} as const satisfies Record<string, Finish>;

export type FinishName = keyof typeof FINISHES;
