#!/usr/bin/env python3
"""Journeys of two devices through a real server. Each test name is a promise."""
import datetime
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import unittest

from stage import BIN, DATA, Team, Vault, everything_under

WORDS = "domains.accommodation.in_my_words"


class TwoDevices(unittest.TestCase):
    def setUp(self):
        self.team = Team()
        self.addCleanup(self.team.close)
        self.gwen, self.tom, self.plan = self.team.gwen, self.team.tom, self.team.plan

    def words(self, vault):
        return vault.value(self.plan, "domains", "accommodation", "in_my_words")

    def sync_word(self, vault):
        return next(p for p in vault("plan", "list")["plans"] if p["id"] == self.plan)["sync"]

    def test_a_plan_reaches_a_colleague_to_the_letter(self):
        original = json.loads((DATA / "plans/02_cto_disagrees_with_one_part.json").read_text())
        self.assertEqual(json.dumps(self.tom.document(self.plan)), json.dumps(original))

    def test_answers_given_apart_both_stand_until_somebody_chooses(self):
        self.gwen("plan", "set", self.plan, WORDS, "Gwen’s answer")
        self.tom("plan", "set", self.plan, WORDS, "Tom’s answer")
        self.team.both()
        for vault in (self.gwen, self.tom):
            conflicts = vault("plan", "conflicts", self.plan)["conflicts"]
            self.assertEqual([c["path"] for c in conflicts], [WORDS])
            answers = {(v["value"], v["author"]) for v in conflicts[0]["values"]}
            self.assertEqual(answers, {("Gwen’s answer", "Gwen Prawf"), ("Tom’s answer", "Tom Enghraifft")})
        self.assertEqual(self.gwen.fails(1, "plan", "sign", self.plan, "--as", "service_user", "--how", "typed", "--words", "Iolo"),
                         "sign.conflict")
        kept = self.tom("plan", "conflicts", self.plan)["conflicts"][0]["values"][0]["value"]
        self.tom("plan", "resolve", self.plan, WORDS, "--keep", "1")
        self.team.both()
        for vault in (self.gwen, self.tom):
            self.assertEqual(vault("plan", "conflicts", self.plan)["conflicts"], [])
            self.assertEqual(self.words(vault), kept)
        self.assertEqual(self.gwen.document(self.plan), self.tom.document(self.plan))

    def test_an_item_removed_here_and_changed_there_stays_and_asks(self):
        path = "domains.work_occupation.actions.a-work-1"
        self.gwen("plan", "remove", self.plan, path)
        self.tom("plan", "set", self.plan, path + ".text", "Write a CV together.")
        self.team.both()
        for vault in (self.gwen, self.tom):
            kinds = {c["kind"] for c in vault("plan", "conflicts", self.plan)["conflicts"]}
            self.assertIn("removed_and_edited", kinds)
            self.assertEqual(vault.value(self.plan, "domains", "work_occupation", "actions", "a-work-1", "text"), "Write a CV together.")

    def test_sync_words_are_receipts(self):
        self.gwen("plan", "set", self.plan, WORDS, "news")
        self.assertEqual(self.sync_word(self.gwen), "waiting")
        self.team.server.stop()
        self.gwen.fails(4, "sync")
        self.assertEqual(self.sync_word(self.gwen), "waiting")
        self.team.server.start(self.team.server.port)
        self.gwen("sync")
        self.assertEqual(self.sync_word(self.gwen), "on_server")
        self.tom("sync")
        self.gwen("sync")
        self.assertEqual(self.sync_word(self.gwen), "on_server", "received by a tablet is not seen by a person")
        self.tom("plan", "show", self.plan)
        self.team.both()
        self.assertEqual(self.sync_word(self.gwen), "seen")

    def test_a_killed_server_loses_nothing_it_has_confirmed(self):
        for n in range(30):
            self.gwen("plan", "set", self.plan, WORDS, f"answer {n}")
            if n % 10 == 9:
                self.gwen("sync")
                self.team.server.stop(signal.SIGKILL)
                self.team.server.start(self.team.server.port)
        self.tom("sync")
        self.assertEqual(self.words(self.tom), "answer 29")
        self.assertEqual(self.gwen.document(self.plan), self.tom.document(self.plan))

    def test_a_server_restored_empty_is_noticed_and_nothing_is_lost_here(self):
        before = self.gwen.document(self.plan)
        port = self.team.server.port
        self.team.server.stop()
        for file in (self.team.root / "server/store").iterdir():
            file.unlink()
        self.team.server.start(port)
        done = self.gwen.run("sync")
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(self.gwen.document(self.plan), before)

    def test_a_server_with_another_key_gets_nothing(self):
        port = self.team.server.port
        self.team.server.stop()
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                        "-subj", "/CN=127.0.0.1", "-keyout", self.team.root / "server/key.pem",
                        "-out", self.team.root / "server/cert.pem", "-batch"], check=True, capture_output=True)
        self.team.server.start(port)
        self.gwen("plan", "set", self.plan, WORDS, "not for a stranger")
        self.assertEqual(self.gwen.fails(5, "sync"), "server.pin")

    def test_no_name_or_sentence_is_in_clear_on_the_server_or_in_a_vault(self):
        self.gwen("plan", "set", self.plan, WORDS, "QXMARKERQX")
        self.team.both()
        for place in ("server", "gwen", "tom"):
            bytes_there = everything_under(self.team.root / place)
            self.assertGreater(len(bytes_there), 50_000)
            for word in ("QXMARKERQX", "Iolo", "Hendry", "Adeyemi", "Gwen Prawf", "Tom Enghraifft", "Celynnog", "injection"):
                self.assertNotIn(word.encode(), bytes_there, f"{word} in {place}")

    def test_a_signature_is_sealed_and_anybody_can_verify_it(self):
        strokes = self.team.root / "strokes.json"
        strokes.write_text(json.dumps([[[100, 500, 0, 500], [200, 300, 16, 600], [300, 500, 32, 500]]]))
        blank = self.team.root / "blank.json"
        blank.write_text("[]")
        sign = ("plan", "sign", self.plan, "--as", "service_user", "--how", "ink")
        self.assertEqual(self.gwen.fails(1, *sign), "sign.blank")
        self.assertEqual(self.gwen.fails(1, *sign, "--strokes", blank), "sign.blank")
        self.assertEqual(self.gwen.fails(1, "plan", "sign", self.plan, "--as", "service_user", "--how", "unable"), "sign.reason")
        account = ("plan", "sign", self.plan, "--as", "care_coordinator", "--how", "account")
        self.assertEqual(self.gwen.fails(1, *account), "sign.who")  # the plan's coordinator is not whose vault this is
        self.gwen("plan", "set", self.plan, "people.p-cc.name", "Gwen Prawf")
        self.assertTrue(self.gwen(*account)["valid"])
        self.team.both()
        self.assertEqual(self.tom.fails(1, *account), "sign.who")
        sealed = self.gwen(*sign, "--strokes", strokes, "--shown", "cy")
        self.assertTrue(sealed["valid"])
        self.team.both()
        self.tom("plan", "set", self.plan, WORDS, "after the signature")
        self.team.both()
        for vault in (self.gwen, self.tom):
            versions = vault("plan", "verify", self.plan)["versions"]
            self.assertEqual([(v["how"], v["valid"]) for v in versions], [("ink", True), ("account", True)])
            self.assertEqual(versions[0]["digest"], sealed["digest"])
            self.assertEqual(versions[0]["changed_since"], 1)
            # By the server's clock, on the device that sealed it.
            self.assertEqual("reached_server_by" in versions[0], vault is self.gwen)
        file = self.team.root / "version.json"
        self.gwen("plan", "export", self.plan, "--format", "version", "-o", file)
        nobody = Vault(self.team.root / "nobody")
        self.assertTrue(nobody("plan", "verify", file)["valid"])
        file.write_text(file.read_text().replace("Guitar", "Violin"))
        self.assertEqual(nobody.run("plan", "verify", file).returncode, 5)

    def test_a_copy_leaves_a_trace_that_reaches_the_team_and_is_no_edit(self):
        out = self.team.root / "copy.html"
        edits = self.gwen("plan", "history", self.plan)["history"]
        made = self.tom("plan", "export", self.plan, "--format", "html", "--lang", "cy", "--for", "person", "-o", out)
        self.assertTrue(made["noted"])
        self.team.both()
        copies = [line for line in self.gwen("plan", "access", self.plan)["access"] if line["did"] == "copy"]
        self.assertEqual([(c["who"], c["format"], c["audience"], c["to"], c["language"]) for c in copies],
                         [("Tom Enghraifft", "html", "person", "su", "cy")])
        self.assertEqual(self.gwen("plan", "history", self.plan)["history"], edits)
        self.assertEqual(self.gwen.fails(1, "plan", "remove", self.plan, "access_log.0"), "plan.log")
        self.tom("plan", "show", self.plan)
        self.team.both()
        self.assertIn(("Tom Enghraifft", "view"), [(line["who"], line["did"]) for line in self.gwen("plan", "access", self.plan)["access"]])

    def test_a_code_works_once_and_a_mistyped_one_is_caught_here(self):
        code = self.gwen("org", "invite", "--name", "Nia", "--role", "clinician", "--server", self.team.server.url)["code"]
        wrong = ("A" if code[0] != "A" else "B") + code[1:]
        stranger = Vault(self.team.root / "stranger")
        self.assertEqual(stranger.fails(1, "vault", "join", wrong, "--server", self.team.server.url), "code.check")
        stranger("vault", "join", code, "--server", self.team.server.url)
        second = Vault(self.team.root / "second")
        self.assertNotEqual(second.run("vault", "join", code, "--server", self.team.server.url).returncode, 0)
        self.assertFalse((self.team.root / "second/journal.db").exists(), "a join that failed leaves nothing behind")

    def test_prints_are_made_in_three_languages_without_confidences(self):
        plan = self.gwen("plan", "import", DATA / "plans/03_declines_involvement.json")["ids"][0]
        note = self.gwen.document(plan)["restricted_notes"][0]["text"]
        for language in ("en", "cy", "both"):
            for audience in ([], ["--for", "person"]):
                for kind in ("html", "pdf"):
                    out = self.team.root / f"plan.{kind}"
                    self.gwen("plan", "export", plan, "--format", kind, "--lang", language, *audience, "-o", out)
                    text = out.read_text() if kind == "html" else subprocess.run(
                        ["pdftotext", out, "-"], check=True, capture_output=True, text=True).stdout
                    self.assertGreater(len(text), 5000)
                    self.assertNotIn(note[:40], " ".join(text.split()))
        self.gwen("plan", "set", plan, "discharge_planning.kind", "end_of_secondary_care")
        self.gwen("plan", "add", plan, "reviews.invited", '{"person_id": "p-gp"}')
        for form, audience in (("large", "person"), ("easy", "person"), ("card", "crisis"), ("crisis", "crisis"), ("review", "person"), ("statutory", "person"),
                               ("coordinator_letter", "person"), ("coordinator_letter", "gp"),
                               ("discharge_letter", "person"), ("discharge_letter", "gp"), ("short_sheet", "person"),
                               ("review_invitation", "invited:p-gp")):
            for kind in ("html", "pdf"):
                out = self.team.root / f"{form}.{kind}"
                self.gwen("plan", "export", plan, "--format", kind, "--lang", "both", "--for", audience, "--form", form, "-o", out)
                self.assertGreater(out.stat().st_size, 5000)
        self.assertEqual(self.gwen.fails(1, "plan", "export", plan, "--format", "pdf", "--lang", "cy", "--for", "crisis",
                                         "--form", "easy", "-o", self.team.root / "no.pdf"), "print.form")


class OneDevice(unittest.TestCase):
    def setUp(self):
        import tempfile
        folder = tempfile.TemporaryDirectory(prefix="cyd-journey-")
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.vault = Vault(self.root / "vault")
        self.vault("org", "create", "--name", "Tîm", "--admin", "Gwen Prawf")

    def test_all_samples_come_out_as_they_went_in(self):
        for file in sorted((DATA / "plans").glob("*.json")):
            original = json.loads(file.read_text())
            original["from_a_newer_app"] = {"unknown": [1, 2.5, None, {"ŵ": "ŷ"}], "empty": {}, "list": []}
            changed = self.root / file.name
            changed.write_text(json.dumps(original, ensure_ascii=False))
            plan = self.vault("plan", "import", changed)["ids"][0]
            out = self.root / "out.json"
            self.vault("plan", "export", plan, "--format", "json", "-o", out)
            self.assertEqual(json.dumps(json.loads(out.read_text())), json.dumps(original))

    def test_a_printed_copy_that_was_signed_is_noted(self):
        plan = self.vault("plan", "import", DATA / "plans/01_partly_in_welsh.json")["ids"][0]
        sign = ["plan", "sign", plan, "--as", "service_user", "--how", "paper"]
        self.assertEqual(self.vault.fails(1, *sign), "sign.paper_date")
        sign += ["--paper-date", datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d")]
        self.assertEqual(self.vault.fails(1, *sign), "sign.kept")
        sign += ["--kept-at", "Shelf 3", "--note", "Signed at the day centre"]
        self.assertEqual(self.vault.fails(1, *sign, "--paper-version", "3"), "sign.paper_version")
        sealed = self.vault(*sign, "--paper-version", "4")
        self.assertEqual(sealed["paper"]["kept_at"], "Shelf 3")
        self.assertTrue(self.vault("plan", "verify", plan)["valid"])

    def test_exit_codes_say_what_went_wrong(self):
        vault = self.vault
        vault.fails(3, "plan", "list", passphrase="nid hwn yw e o gwbl")
        self.assertEqual(vault.run("plan").returncode, 2)
        self.assertEqual(vault.run("no-such-command").returncode, 2)
        vault.fails(4, "sync", "--server", "http://127.0.0.1:9")
        self.assertEqual(vault.fails(1, "plan", "show", "ffffffff"), "plan.unknown")
        self.assertEqual(vault.fails(1, "org", "create", "--name", "X", "--admin", "Y"), "vault.exists")
        self.assertEqual(Vault(self.root / "none").fails(1, "plan", "list"), "vault.absent")
        journal = self.root / "vault/journal.db"
        journal.write_bytes(b"not a database at all" * 400)
        vault.fails(5, "plan", "list")

    def test_a_bad_file_among_good_ones_changes_nothing(self):
        good = DATA / "plans/01_partly_in_welsh.json"
        for name, content in {"cut.json": good.read_text()[:5000], "empty.json": "", "other.json": '{"schema": "something/1"}',
                              "newer.json": '{"schema": "cydgynllun.plan/9"}', "list.json": "[]",
                              "twice.json": '{"schema": "ctp-sample/1", "a": 1, "a": 2}', "deep.json": "[" * 5000}.items():
            bad = self.root / name
            bad.write_text(content)
            self.assertNotEqual(self.vault.run("plan", "import", good, bad).returncode, 0, name)
        self.assertEqual(self.vault("plan", "list")["plans"], [])

    def test_messages_are_welsh_for_a_welsh_speaker(self):
        english = self.vault.run("plan", "show", "ffffffff").stderr
        welsh = self.vault.run("plan", "show", "ffffffff", lang="cy").stderr
        self.assertNotEqual(english, welsh)
        self.assertNotIn("fault.", welsh)

    def test_values_keep_their_kind(self):
        plan = self.vault("plan", "import", DATA / "plans/01_partly_in_welsh.json")["ids"][0]
        for path, typed, kept in ((WORDS, "42", "42"), (WORDS, "true", "true"), ("plan.next_review_due_on", "2027-01-31", "2027-01-31"),
                                  ("crisis_plan.contacts.0.phone", "999", "999"), ("plan.version", "9", 9),
                                  ("domains.accommodation.actions", "[]", [])):
            self.vault("plan", "set", plan, path, typed)
            document = self.vault.document(plan)
            at = document
            for key in path.split("."):
                at = at[int(key)] if key.isdigit() else (
                    next(i for i in at if i.get("domain") == key) if isinstance(at, list) else at[key])
            self.assertEqual(at, kept, path)

    def test_many_edits_are_applied_in_order_and_a_bad_line_stops_before_anything(self):
        plan = self.vault("plan", "import", DATA / "plans/01_partly_in_welsh.json")["ids"][0]
        edits = self.root / "edits.ndjson"
        edits.write_text("\n".join(json.dumps({"path": WORDS, "value": f"answer {n}", "at": 1_772_000_000_000 + n}) for n in range(200)))
        self.assertEqual(self.vault("plan", "apply", plan, edits)["applied"], 200)
        self.assertEqual(self.vault.value(plan, "domains", "accommodation", "in_my_words"), "answer 199")
        edits.write_text('{"path": "%s", "value": "first"}\nnot json\n' % WORDS)
        self.assertEqual(self.vault.fails(1, "plan", "apply", plan, edits), "apply.line")
        self.assertEqual(self.vault.value(plan, "domains", "accommodation", "in_my_words"), "answer 199")

    def test_the_passphrase_can_be_changed(self):
        new = self.root / "new.txt"
        new.write_text("un arall hollol wahanol\n")
        self.vault("vault", "passwd", "--new-passphrase-file", new)
        self.vault.fails(3, "plan", "list")
        self.assertEqual(self.vault.run("plan", "list", passphrase="un arall hollol wahanol").returncode, 0)

    def test_a_vault_verifies_and_a_changed_byte_in_a_record_is_found(self):
        import sqlite3
        self.vault("plan", "import", DATA / "plans/01_partly_in_welsh.json")
        self.assertTrue(self.vault("vault", "verify")["valid"])
        db = sqlite3.connect(self.root / "vault/journal.db")
        body = bytearray(db.execute("SELECT body FROM record ORDER BY n DESC LIMIT 1").fetchone()[0])
        body[-40] ^= 1
        db.execute("UPDATE record SET body=? WHERE n=(SELECT max(n) FROM record)", (bytes(body),))
        db.commit()
        db.close()
        self.assertEqual(self.vault.run("vault", "verify").returncode, 5)


class TheChecker(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="cyd-check-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.gwen = Vault(self.folder / "gwen")

    def asked(self, *words, code=1, **options):
        done = self.gwen.run("plan", *words, **options)
        self.assertEqual(done.returncode, code, done.stderr)
        return json.loads(done.stdout)

    def test_the_samples_are_answered_exactly(self):
        for file in sorted((DATA / "plans").glob("*.json")):
            expected = json.loads(file.read_text()).get("expected_findings", [])
            found = self.asked("check-file", file, code=1 if expected else 0)["findings"]
            self.assertEqual(sorted((f["rule"], f["severity"]) for f in found), sorted((f["rule"], f["severity"]) for f in expected))
            self.assertTrue(all(f["message"] and f["code"] and f["path"] for f in found))

    def test_a_plan_in_the_vault_is_asked_about_on_the_given_day(self):
        self.gwen("org", "create", "--name", "Tîm", "--admin", "Gwen Prawf")
        plan = self.gwen("plan", "import", DATA / "plans/01_partly_in_welsh.json")["ids"][0]
        self.assertEqual(self.asked("check", plan, "--today", "2026-03-02", code=0), {"findings": []})
        late = self.asked("check", plan, "--today", "2031-01-01", lang="cy")["findings"]
        self.assertIn("CHK-26", {finding["rule"] for finding in late})
        english = self.asked("check", plan, "--today", "2031-01-01")["findings"]
        self.assertNotEqual(late[0]["message"], english[0]["message"])
        self.gwen.fails(1, "plan", "check", plan, "--today", "tomorrow")

    def test_only_consider_is_not_found_wanting(self):
        plan = json.loads((DATA / "plans/01_partly_in_welsh.json").read_text())
        plan["carers"] = {}
        (self.folder / "plan.json").write_text(json.dumps(plan))
        found = self.asked("check-file", self.folder / "plan.json", code=0)["findings"]
        self.assertEqual([f["severity"] for f in found], ["consider"])

    def test_as_of_goes_before_the_files_own_day(self):
        file = DATA / "plans/01_partly_in_welsh.json"
        self.assertTrue(self.asked("check-file", file, "--as-of", "2031-01-01")["findings"])
        self.assertEqual(self.gwen.fails(1, "plan", "check-file", file, "--as-of", "2026-02-30"), "check.day")

    def test_a_rule_is_explained_in_both_languages(self):
        english = self.asked("check", "--explain", "CHK-18", code=0)
        welsh = self.asked("check", "--explain", "crisis_not_24_7", code=0, lang="cy")
        self.assertEqual(english["rule"], welsh["rule"])
        for key in ("title", "meaning", "why", "ignore"):
            self.assertNotEqual(english[key], welsh[key])
        self.assertEqual(self.gwen.fails(1, "plan", "check", "--explain", "CHK-33"), "check.rule")
        self.gwen.fails(2, "plan", "check")

    def test_the_settings_of_the_service_change_what_is_asked(self):
        file, policy = DATA / "plans/01_partly_in_welsh.json", self.folder / "policy.json"
        self.assertEqual(self.asked("check-file", file, code=0), {"findings": []})
        policy.write_text(json.dumps({"name": "gwent-2027", "before_plan_days": 0, "review_months": 3}))
        found = self.asked("check-file", file, "--policy", policy)["findings"]
        self.assertEqual({finding["rule"] for finding in found}, {"CHK-12", "CHK-26"})
        shown = self.gwen("policy", "show", "--policy", policy)
        self.assertEqual(shown["file"], str(policy))
        settings = {one["setting"]: one for one in shown["settings"]}
        self.assertEqual((settings["review_months"]["value"], settings["review_months"]["default"]), (3, 12))
        self.assertIn("egulation 7", settings["review_months"]["source"])
        self.assertEqual(self.gwen("policy", "show")["file"], "")
        for bad, code in (("{", "policy.json"), ('{"reviews_months": 6}', "policy.unknown"), ('{"review_months": 0}', "policy.value"),
                          ('{"carers_without_consent": true}', "policy.signoff")):
            policy.write_text(bad)
            self.assertEqual(self.gwen.fails(1, "plan", "check-file", file, "--policy", policy), code)
            self.assertIn("policy.json", self.gwen.run("policy", "show", "--policy", policy, lang="cy").stderr)
            app = subprocess.run([BIN / "cydgynllun", "--vault", self.folder / "app", "--policy", policy, "--lang", "cy"],
                                 capture_output=True, text=True, timeout=60, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
            self.assertEqual(app.returncode, 1)
            self.assertIn(str(policy), app.stderr)
            self.assertFalse((self.folder / "app").exists())
        self.assertEqual(self.gwen.fails(1, "policy", "show", "--policy", self.folder / "absent"), "policy.file")
        # In a standard place it keeps nobody from a plan.
        place = self.folder / "config" / "cydgynllun"
        place.mkdir(parents=True)
        (place / "policy.json").write_text('{"review_months": 0}')
        app = subprocess.run([BIN / "cydgynllun", "--vault", self.folder / "app", "--lang", "cy", "--exit-after-first-frame"],
                             capture_output=True, text=True, timeout=60,
                             env=dict(os.environ, QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(self.folder / "config")))
        self.assertEqual(app.returncode, 0)
        self.assertIn("first frame", app.stdout)
        self.assertIn(str(place / "policy.json"), app.stderr)

    def test_the_example_of_a_services_settings_is_taken(self):
        example = DATA.parent.parent / "docs/policy.example.json"
        shown = self.gwen("policy", "show", "--policy", example)
        values = {one["setting"]: one["value"] for one in shown["settings"]}
        for setting, value in json.loads(example.read_text()).items():
            self.assertEqual(values[setting], value)

    def test_many_plans_are_counted_in_one_pass(self):
        plans = [json.loads(file.read_text()) for file in sorted((DATA / "plans").glob("*.json"))]
        lines = [json.dumps(plan) for plan in plans for _ in range(3)] + ["", "not a plan"]
        (self.folder / "plans.ndjson").write_text("\n".join(lines))
        report = self.asked("check-file", "--ndjson", self.folder / "plans.ndjson")
        poor = next(plan for plan in plans if plan.get("expected_findings"))["expected_findings"]
        self.assertEqual((report["plans"], report["plans_without_findings"], report["refused"]), (12, 9, 1))
        self.assertEqual(report["first_refused"][0]["where"], f"{self.folder / 'plans.ndjson'}:14")
        self.assertEqual(sum(rule["findings"] for rule in report["rules"]), 3 * len(poor))
        self.assertEqual(len(report["rules"]), 32)
        good = sorted((DATA / "plans").glob("0[123]*.json"))
        self.assertEqual(self.asked("check-file", *good, code=0)["plans_without_findings"], 3)


class TheServerProgram(unittest.TestCase):
    def test_it_holds_no_code_that_could_read_a_plan(self):
        symbols = subprocess.run(["nm", "-C", BIN / "cyd-server"], capture_output=True, text=True, check=True).stdout
        self.assertIn("cyd::server::", symbols)
        for room in ("cyd::vault::", "cyd::plan::", "cyd::journal::", "cyd::workspace::"):
            self.assertNotIn(room, symbols)


if __name__ == "__main__":
    unittest.main(verbosity=2)
