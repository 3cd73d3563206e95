/** Of every page of the desks; the content policy carries a nonce and is set per request (lib/bin/desk-policy.ts). */
const PAGE_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // The image optimiser is the way in of several advisories of the last year; nothing here needs it.
  images: { unoptimized: true },
  // The start command compresses published files itself and desks are few: no second compression.
  compress: false,
  devIndicators: false,
  serverExternalPackages: [
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "@node-rs/argon2",
    "opencc-js",
    "zxing-wasm",
  ],
  // Types are checked by the suite, tests and all; a start needs the application alone.
  typescript: { ignoreBuildErrors: true },
  // The doors under /api answer with headers of their own.
  headers: async () => [{ source: "/((?!api/).*)", headers: PAGE_HEADERS }],
};

export default config;
