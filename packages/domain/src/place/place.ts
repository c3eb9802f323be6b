/** Where an item is: a city, never an address. */
export interface Place {
  slug: string;
  city: string;
  /** Two-letter code. */
  state: string;
  /** Degrees, WGS 84. */
  lat: number;
  lng: number;
}
