<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<message id="cli.passphrase"><source></source><translation>Passphrase:</translation></message>
<message id="cli.passphrase.new"><source></source><translation>New passphrase:</translation></message>
<message id="cli.passphrase.set"><source></source><translation>Choose a passphrase for this vault (at least 15 characters):</translation></message>
<message id="cli.passwd.done"><source></source><translation>The passphrase has been changed.</translation></message>
<message id="cli.file"><source></source><translation>File: %1</translation></message>
<message id="cli.saved"><source></source><translation>Saved on this device.</translation></message>
<message id="cli.shared"><source></source><translation>Shared. Your colleague will have it after the next exchange with the server.</translation></message>
<message id="cli.signed"><source></source><translation>Sealed. Version: %1</translation></message>
<message id="cli.signed_except"><source></source><translation>Not agreed to: %1</translation></message>
<message id="cli.exported"><source></source><translation>Written to: %1</translation></message>
<message id="cli.not_noted"><source></source><translation>The copy was made. That it was made could not be written down in the plan: %1</translation></message>
<message id="cli.apply.line"><source></source><translation>Line %1 is not an edit. Each line must be {"path": …, "value": …, "at": …}.</translation></message>
<message id="cli.apply.stopped"><source></source><translation>Stopped. Edits saved before this one: %1</translation></message>
<message id="cli.conflicts.none"><source></source><translation>No answer stands twice in this plan.</translation></message>
<message id="cli.verify.good"><source></source><translation>Version %1, sealed %2: unchanged. Changes since: %3</translation></message>
<message id="cli.verify.changed"><source></source><translation>Version %1, sealed %2: the sealed version holds. The plan has been changed since, and those changes are not signed: %3</translation></message>
<message id="cli.verify.bad"><source></source><translation>Version %1, sealed %2: THE SEAL DOES NOT HOLD. Do not rely on this version; tell your administrator. (%3)</translation></message>
<message id="cli.verify.none"><source></source><translation>Nothing has been signed in this plan yet.</translation></message>
<message id="cli.verify.file.good"><source></source><translation>Version %1, sealed %2: the seal holds.</translation></message>
<message id="cli.verify.file.bad"><source></source><translation>Version %1, sealed %2: THE SEAL DOES NOT HOLD. Do not rely on this file.</translation></message>
<message id="cli.org.created"><source></source><translation>The organisation has been created, and this vault is its administrator.</translation></message>
<message id="cli.invite.ready"><source></source><translation>Give this code to the new member by telephone or in person. It can be used once, within 72 hours.</translation></message>
<message id="cli.invite.waiting"><source></source><translation>The server could not be reached: the code will work after the next cyd sync.</translation></message>
<message id="cli.joined"><source></source><translation>This device has asked to join. Compare this number with your administrator’s: %1</translation></message>
<message id="cli.joined.next"><source></source><translation>When your administrator has confirmed, run cyd sync here.</translation></message>
<message id="cli.confirmed"><source></source><translation>Confirmed: %1. Compare this number with theirs: %2</translation></message>
<message id="cli.confirm.none"><source></source><translation>Nobody is waiting to be confirmed.</translation></message>
<message id="cli.sync.done"><source></source><translation>Sent: %1. Received: %2. Refused: %3. Still to send: %4.</translation></message>
<message id="cli.sync.pinned"><source></source><translation>First contact with this server. Its key is now pinned: %1</translation></message>
<message id="cli.vault.good"><source></source><translation>Every record and chain in this vault has been checked and holds.</translation></message>
<message id="cli.role.pending"><source></source><translation>not yet confirmed by the administrator</translation></message>
<message id="cli.check.none"><source></source><translation>Nothing to ask about in this plan.</translation></message>
<message id="cli.check.refused"><source></source><translation>Left out: %1 (%2)</translation></message>
<message id="cli.check.plans"><source></source><translation>Plans: %1</translation></message>
<message id="cli.check.rule"><source></source><translation>%1  plans: %2  findings: %3  %4</translation></message>
<message id="fault.apply.line"><source></source><translation>This line is not an edit. Nothing was changed: correct the file and apply it again.</translation></message>
<message id="fault.check.day"><source></source><translation>This is not a day. Write it as YYYY-MM-DD.</translation></message>
<message id="fault.check.rule"><source></source><translation>There is no such rule. They are called CHK-01 to CHK-32.</translation></message>
<message id="fault.conflict.keep"><source></source><translation>There is no answer with that number. Look at “plan conflicts” and choose one of the numbers there.</translation></message>
<message id="fault.conflict.none"><source></source><translation>No answer stands twice at this place. It may have been settled already.</translation></message>
<message id="fault.server.none"><source></source><translation>No server is known to this device yet. Name it once with --server.</translation></message>
<message id="fault.share.section"><source></source><translation>These are not sections of a plan. They are: meta, core, crisis, restricted.</translation></message>
<message id="fault.unknown"><source></source><translation>Something went wrong that we have no words for yet: %1. Nothing was changed.</translation></message>
</context></TS>
