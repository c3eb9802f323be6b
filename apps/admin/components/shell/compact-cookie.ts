/** Whether the pages beside the desk show signs alone: "1" or "0". A cookie, so that the server draws it right at once. */
export const COMPACT_COOKIE = "side_compact";
