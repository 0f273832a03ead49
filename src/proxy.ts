import { type NextRequest, NextResponse } from "next/server";
import { undecodablePart } from "@/lib/address/undecodable-part";

/** Everything but the API and the files of the build. */
export const config = { matcher: "/((?!api/|_next/).*)" };

/** Answers paths that no name encodes, such as `/workflows/%E0%A4%A`, with the 404 page; Next itself answers them with 500. */
export function proxy(request: NextRequest): NextResponse {
  if (undecodablePart(request.nextUrl.pathname, "") === null) return NextResponse.next();
  return NextResponse.rewrite(new URL("/_not-found", request.url), { status: 404 });
}
