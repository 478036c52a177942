import { isLink } from "../../study/link/link.ts";

/**
 * What of the page's address holds a link, and the address without it: mail and chat programs may have made "%23" of "#", so that
 * it stands in the path or the query. Null where there is none.
 */
export function linkInAddress({
  pathname,
  search,
  hash,
}: Pick<Location, "pathname" | "search" | "hash">): { link: string; without: string } | null {
  if (isLink(hash.slice(1))) return { link: hash.slice(1), without: pathname + search };
  if (isLink(search)) return { link: search, without: pathname };
  const at = pathname.search(/%(?:25)*23g\d/i);
  return at < 0 ? null : { link: pathname.slice(at), without: pathname.slice(0, at) };
}
