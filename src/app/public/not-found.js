// a link of the page whose "#" was written as "%23" on its way asks the host for a file: the page reads it after a "#"
const at = location.pathname.search(/%(?:25)*23g\d/i);
if (at >= 0) {
  const link = location.pathname.slice(at).replace(/^%(?:25)*23/i, "");
  location.replace(`${location.pathname.slice(0, at)}#${link}${location.search}${location.hash}`);
}

// a relative link leads out of the folder that the address names; the page lies beside this file
document.querySelector("a")?.setAttribute("href", new URL("./", import.meta.url).href);
