/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // The image optimiser is the way in of several advisories of the last year; nothing here needs it.
  images: { unoptimized: true },
  // The start command compresses published files itself and desks are few: no second compression.
  compress: false,
  devIndicators: false,
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "@node-rs/argon2", "opencc-js"],
};

export default config;
