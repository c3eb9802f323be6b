import type { Place } from "./place.ts";
import { PLACES } from "./places.ts";

type Point = Pick<Place, "lat" | "lng">;

const EARTH_RADIUS_KM = 6_371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in km by the haversine formula, on a sphere of the Earth's mean radius. */
export function distanceKm(a: Point, b: Point): number {
  const lat = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const lng = Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  const h = lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lng;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const bySlug = new Map(PLACES.map((place) => [place.slug, place]));

/** The place with this slug, e.g. "austin-tx", or null. */
export function placeBySlug(slug: string): Place | null {
  return bySlug.get(slug) ?? null;
}
