import { forward } from "@/lib/service-proxy/forward";

// The console talks to its own origin. In mock mode the service worker answers before a request gets here.
export const dynamic = "force-dynamic";

function toService(request: Request): Promise<Response> {
  return forward(request, process.env.API_URL);
}

export {
  toService as DELETE,
  toService as GET,
  toService as HEAD,
  toService as OPTIONS,
  toService as PATCH,
  toService as POST,
  toService as PUT,
};
