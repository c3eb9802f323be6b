import type { Person } from "../people/index.ts";
import type { Lot } from "../listings/model.ts";
import type { Script } from "./script.ts";
import * as scripts from "./scripts.ts";

export type Scene = { lot: Lot; buyerId: string; script: Script };

/** Who talks about which listing. Each pair of listing and buyer has one thread, so a lot is taken once a buyer. */
export function castScenes(lots: readonly Lot[], everyone: readonly Person[]): Scene[] {
  const idOf = (handle: string): string => {
    const person = everyone.find((one) => one.handle === handle);
    if (!person) throw new Error(`nobody is called ${handle}`);
    return person.id;
  };
  const [sam, bea, remy] = ["sam_sells", "bea_buys", "remy_rival"].map(idOf) as [
    string,
    string,
    string,
  ];
  const crook = everyone.find((one) => one.crook && one.status === "ACTIVE")!.id;
  const honest = lots.filter((lot) => lot.fraud === null);
  const live = (format: "AUCTION" | "FIXED_PRICE", ofSam: boolean): Lot[] =>
    honest.filter(
      ({ listing }) =>
        listing.state === "LIVE" &&
        listing.format === format &&
        (listing.sellerId === sam) === ofSam,
    );
  const [samAuction] = live("AUCTION", true);
  const [samFirst, samSecond = samFirst] = live("FIXED_PRICE", true);
  const others = live("FIXED_PRICE", false).filter(({ listing }) => listing.takesOffers);
  const sold = honest.find(
    ({ listing, order }) =>
      listing.format === "FIXED_PRICE" && order !== null && order.sellerId !== sam,
  );
  const scenes: (Scene | null)[] = [
    samAuction ? { lot: samAuction, buyerId: bea, script: scripts.QUESTION } : null,
    samFirst ? { lot: samFirst, buyerId: bea, script: scripts.OFFER_WAITS } : null,
    samFirst ? { lot: samFirst, buyerId: remy, script: scripts.DECLINED } : null,
    samSecond ? { lot: samSecond, buyerId: remy, script: scripts.PICKUP } : null,
    samSecond ? { lot: samSecond, buyerId: crook, script: scripts.CHEQUE } : null,
    others[0] ? { lot: others[0], buyerId: bea, script: scripts.COUNTERED } : null,
    others[1] ? { lot: others[1], buyerId: bea, script: scripts.WHATSAPP } : null,
    sold ? { lot: sold, buyerId: bea, script: scripts.AGREED } : null,
  ];
  return scenes.filter((scene) => scene !== null);
}
