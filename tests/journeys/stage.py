"""Real programs for the journeys: cyd on vaults of its own, and a real cyd-server on loopback with TLS."""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile

BIN = pathlib.Path(os.environ["CYD_BIN"])
DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
PASSPHRASE = "pedwar gair hir iawn"


class Server:
    """Started on a free port; its store outlives a restart."""

    def __init__(self, folder, tls=True):
        self.folder, self.tls, self.process, self.url = pathlib.Path(folder), tls, None, None
        if tls:
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                 "-subj", "/CN=127.0.0.1", "-keyout", self.folder / "key.pem", "-out", self.folder / "cert.pem", "-batch"],
                check=True, capture_output=True)
        self.start()

    def start(self, port=0):
        words = [BIN / "cyd-server", "--listen", f"127.0.0.1:{port}", "--store", self.folder / "store"]
        if self.tls:
            words += ["--tls-cert", self.folder / "cert.pem", "--tls-key", self.folder / "key.pem"]
        self.log = open(self.folder / "server.log", "ab")
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.process.stdout.readline()
        self.url = re.search(r"https?://\S+", line).group(0)

    @property
    def port(self):
        return int(self.url.rsplit(":", 1)[1])

    def stop(self, how=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(20)
        code = self.process.returncode
        self.process.stdout.close()
        self.log.close()
        return code


class Vault:
    """One device. Calls return what --json printed; `fails` asserts the exit code and returns the fault's code."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def run(self, *words, passphrase=PASSPHRASE, lang="en"):
        environment = dict(os.environ, CYD_PASSPHRASE=passphrase, LC_ALL="C.UTF-8")
        return subprocess.run([BIN / "cyd", "--vault", self.folder, "--json", "--lang", lang, *map(str, words)],
                              capture_output=True, text=True, env=environment, timeout=120)

    def __call__(self, *words):
        done = self.run(*words)
        if done.returncode != 0:
            raise AssertionError(f"cyd {' '.join(map(str, words))}: exit {done.returncode}\n{done.stderr}")
        return json.loads(done.stdout)

    def fails(self, code, *words, **options):
        done = self.run(*words, **options)
        assert done.returncode == code, f"cyd {words}: exit {done.returncode}, not {code}\n{done.stdout}{done.stderr}"
        assert done.stderr.strip(), "a failure must say what to do"
        return json.loads(done.stdout)["error"]["code"] if done.stdout.strip() else ""

    def document(self, plan):
        return self("plan", "show", plan)

    def value(self, plan, *keys):
        at = self.document(plan)
        for key in keys:
            if isinstance(at, list) and isinstance(key, str):
                at = next(item for item in at if key in item.values())
            else:
                at = at[key]
        return at


class Team:
    """Gwen founded the organisation and shares one plan with Tom; both are up to date."""

    def __init__(self, tls=True):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="cyd-journey-"))
        (self.root / "server").mkdir()
        self.server = Server(self.root / "server", tls)
        self.gwen, self.tom = Vault(self.root / "gwen"), Vault(self.root / "tom")
        self.gwen("org", "create", "--name", "Tîm Celynnog", "--admin", "Gwen Prawf")
        self.plan = self.gwen("plan", "import", DATA / "plans/02_cto_disagrees_with_one_part.json")["ids"][0]
        self.join(self.tom, "Tom Enghraifft", "clinician")
        self.gwen("plan", "share", self.plan, "--with", "Tom Enghraifft")
        self.both()

    def join(self, vault, name, role):
        code = self.gwen("org", "invite", "--name", name, "--role", role, "--server", self.server.url)["code"]
        vault("vault", "join", code, "--server", self.server.url)
        self.gwen("sync")
        vault("sync")

    def both(self):
        for vault in (self.gwen, self.tom, self.gwen, self.tom):
            vault("sync", "--server", self.server.url)

    def close(self):
        self.server.stop()
        shutil.rmtree(self.root, ignore_errors=True)


def everything_under(folder):
    return b"".join(path.read_bytes() for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file())
