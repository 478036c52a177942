import { CACHING, HASHED, HEADERS, headersFile } from "../headers.js";

/** docs/hosting.md, its configurations written from the table of headers. */
export function hostingDocument(): string {
  return `# Hosting the page

\`npm run build\` writes the page to \`dist/app\`: files for any static host, under any path. Nothing is computed on the server,
nothing is sent to it, and the page asks no other host for anything. \`npm start\` serves it with everything this document asks for.

<!-- Written by npm run docs from bin/headers.js. -->

## What a host should do

- **Send the headers below** with every answer. The page carries the same Content-Security-Policy itself, but who may show it in a frame
  can only be said in a header.
- **Serve over HTTPS** (or on localhost): without it browsers keep nothing for use offline.
- **Let files under \`${HASHED}\` be kept for good**, for their names change with their content, and **have all others asked for anew**, above all
  \`index.html\` and \`sw.js\`, the service worker. Otherwise visitors see an old version for as long as the host says.
- **Answer with \`404.html\`** where there is no file. Some mail programs write the \`#\` of a link as \`%23\`; the host is then asked for a file
  of that name, and this page opens the study all the same.
- **Keep \`licences.md\`** beside the page: the licences of the packages that are built in ask for it.
- Replace the folder as a whole. A visitor who has an older version open goes on with it, and is offered the new one.

| header | value | why |
|---|---|---|
${HEADERS.map(({ name, value, why }) => `| \`${name}\` | \`${value}\` | ${why} |`).join("\n")}
| \`Cache-Control\` | \`${CACHING.hashed}\` under \`${HASHED}\`, else \`${CACHING.others}\` | Files with a hash in their name never change; all others may. |

To show the page in a frame of your own site (a course, an intranet), name that site in place of \`'none'\`:
\`frame-ancestors https://learn.example.org\`.

The configurations have the page at the root of its host. Below a path, \`/groundswell/\` say, put that before \`${HASHED}\` and \`/404.html\`.

## nginx

\`\`\`nginx
server {
    listen 443 ssl;
    server_name groundswell.example.org;
    # ssl_certificate and ssl_certificate_key: your own
    root /srv/groundswell/dist/app;
    error_page 404 /404.html;

${nginxHeaders("    ", CACHING.others)}
    location ${HASHED} {
        # a place that adds a header of its own takes none from above
${nginxHeaders("        ", CACHING.hashed)}    }
}
\`\`\`

## Apache

Needs \`mod_headers\`; in a virtual host, or without the \`<Directory>\` lines in a file \`.htaccess\` beside \`index.html\`.

\`\`\`apache
<Directory "/srv/groundswell/dist/app">
    ErrorDocument 404 /404.html
${HEADERS.map(({ name, value }) => `    Header always set ${name} "${value}"\n`).join("")}    Header set Cache-Control "${CACHING.others}"
    Header set Cache-Control "${CACHING.hashed}" "expr=%{REQUEST_URI} =~ m#^${HASHED}#"
</Directory>
\`\`\`

## Netlify and Cloudflare Pages

Nothing to do: the build writes this to \`dist/app/_headers\`, which both read; both serve \`404.html\`, and have files without a rule asked for anew.
Let them run \`npm run build\` and publish \`dist/app\`.

\`\`\`text
${headersFile()}\`\`\`

## GitHub Pages

GitHub Pages sends no headers of yours. The page works: it carries its policy itself, and \`404.html\` is served. But any site can show it in a frame,
\`nosniff\` is not sent, and every file is kept for ten minutes, so a new version may be offered that much later.
Where that is not enough, put a host or a proxy that sends headers before it.

## Looking whether it is so

\`\`\`sh
curl -sI https://groundswell.example.org/ | grep -iE '${[...HEADERS.map(({ name }) => name), "Cache-Control"].join("|").toLowerCase()}'
curl -sI https://groundswell.example.org/%23g1.0 | head -1   # 404, and in a browser the page opens
\`\`\`
`;
}

function nginxHeaders(indent: string, caching: string): string {
  const all = HEADERS.map(({ name, value }) => `${indent}add_header ${name} "${value}" always;\n`);
  // not "always": that a file is missing is not to be kept for good
  return [...all, `${indent}add_header Cache-Control "${caching}";\n`].join("");
}
