#!/usr/bin/env python3
"""Every form of print as a page, of every sample plan, through an accessibility checker that is not ours: axe-core in Chromium,
with its rules for WCAG 2.2 A and AA and its best practices. One run of the browser: each page stands in a frame of its own."""
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from stage import DATA, Vault

AXE = pathlib.Path(__file__).resolve().parents[2] / "build" / "axe-core.js"
FORMS = [("full", []), ("full", ["--for", "person"]), ("large", ["--for", "person"]), ("easy", ["--for", "person"]),
         ("card", ["--for", "crisis"]), ("crisis", ["--for", "crisis"]), ("review", ["--for", "person"]),
         ("statutory", ["--for", "person"]), ("coordinator_letter", ["--for", "person"]),
         ("discharge_letter", ["--for", "person"]), ("short_sheet", ["--for", "person"]),
         ("review_invitation", ["--for", "invited:su"])]
SPOILT = "a page with faults, which the checker has to find"
RUNNER = """<!doctype html><html lang="en"><title>axe</title><body><script>
const pages = %s, axe = %s, found = [];
(async () => {
  for (const [name, page] of pages) {
    const frame = document.createElement("iframe");
    frame.width = 1000; frame.height = 1400;
    await new Promise(done => { frame.onload = done; frame.srcdoc = page; document.body.append(frame); });
    const script = frame.contentDocument.createElement("script");
    script.textContent = axe;
    frame.contentDocument.body.append(script);
    const run = await frame.contentWindow.axe.run(frame.contentDocument,
      { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    found.push({ name, passes: run.passes.length,
      violations: run.violations.map(v => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 300), v.nodes[0].failureSummary]) });
    frame.remove();
  }
  const out = document.createElement("pre");
  out.id = "found";
  out.textContent = JSON.stringify(found);
  document.body.append(out);
})();
</script></body></html>"""


def in_script(value):
    """JSON that may stand in a script of a page."""
    return json.dumps(value).replace("<", "\\u003c")


def pages(root):
    vault = Vault(root / "vault")
    vault("org", "create", "--name", "Tîm", "--admin", "Gwen Prawf")
    for sample in sorted((DATA / "plans").glob("*.json")):
        plan = vault("plan", "import", sample)["ids"][0]
        vault("plan", "set", plan, "discharge_planning.kind", "end_of_secondary_care")  # else there is no such letter
        vault("plan", "add", plan, "reviews.invited", '{"person_id": "su"}')  # the same
        for form, reader in FORMS:
            out = root / "page.html"
            vault("plan", "export", plan, "--format", "html", "--lang", "both", *reader, "--form", form, "-o", out)
            # The page forbids every script; the checker is one.
            yield (f"{sample.stem} {form} {' '.join(reader[1:])}",
                   re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", out.read_text()))
    yield SPOILT, '<!doctype html><html><title>x</title><body><p style="color:#aaa">Grey.</p><img src="data:,"></body></html>'


def browse(page, root):
    options = ["--headless", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
               "--no-first-run", "--disable-dev-shm-usage", f"--user-data-dir={root / 'browser'}", "--virtual-time-budget=600000", "--dump-dom"]
    if os.getuid() == 0:
        options.append("--no-sandbox")
    return subprocess.run(["chromium", *options, page.as_uri()], check=True, capture_output=True, text=True, timeout=600).stdout


def main():
    if not AXE.exists():
        sys.exit(f"{AXE} is missing: run .ci/fetch-axe")
    with tempfile.TemporaryDirectory(prefix="cyd-html-") as folder:
        root = pathlib.Path(folder)
        all_pages = list(pages(root))
        runner = root / "runner.html"
        runner.write_text(RUNNER % (in_script(all_pages), in_script(AXE.read_text())))
        dom = browse(runner, root)
    result = re.search(r'<pre id="found">(.*?)</pre>', dom, re.S)
    if not result:
        sys.exit("the checker did not come to its end")
    found = json.loads(html.unescape(result[1]))
    faults = [(page["name"], *violation) for page in found for violation in page["violations"] if page["name"] != SPOILT]
    for fault in faults:
        print(*fault, sep="\n  ")
    missed = {"html-has-lang", "color-contrast", "image-alt"} - {v[0] for page in found if page["name"] == SPOILT for v in page["violations"]}
    if missed or len(found) != len(all_pages) or any(page["passes"] < 20 for page in found if page["name"] != SPOILT):
        sys.exit(f"the checker did not look at everything: {missed or len(found)}")
    print(f"pages: {len(found)}, faults: {len(faults)}")
    sys.exit(bool(faults))


main()
