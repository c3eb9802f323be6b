import { asksForNothing } from "@loopbid/domain";
import { SavedQuery } from "@loopbid/validators";
import { getCaller, getMe } from "../../trpc/server.ts";
import type { FilterTexts } from "../browse/active-filters.ts";
import { browseHref, type BrowseQuery, toSearchInput } from "../browse/query.ts";
import { SaveSearch } from "./save-search.tsx";
import { nameFor, queryInWords } from "./saved-query.ts";

/** Beside the head of the results: whether this search is saved, and the way to save it. Nothing where it asks for nothing. */
export async function SaveThis({ query, texts }: { query: BrowseQuery; texts: FilterTexts }) {
  const asked = SavedQuery.safeParse(toSearchInput(query));
  if (!asked.success || asksForNothing(asked.data)) return null;
  const [me, caller] = await Promise.all([getMe(), getCaller()]);
  const saved = me ? await caller.savedSearch.isSaved(asked.data) : null;
  const href = browseHref({ ...query, page: 1 });
  return (
    <SaveSearch
      key={`${saved?.id} ${href}`}
      query={asked.data}
      name={nameFor(queryInWords(query, texts))}
      saved={saved}
      signIn={me ? null : `/sign-in?next=${encodeURIComponent(href)}`}
    />
  );
}
