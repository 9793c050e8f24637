<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- When a fault has no words of its own -->
<message id="fault.kind.retry"><source></source><translation>That did not work this time. Nothing is lost. Try again.</translation></message>
<message id="fault.kind.offline"><source></source><translation>The server cannot be reached. Go on working: everything is kept on this device.</translation></message>
<message id="fault.kind.locked"><source></source><translation>It is locked. Enter your passphrase to go on.</translation></message>
<message id="fault.kind.wrong_passphrase"><source></source><translation>Wrong passphrase. Try again.</translation></message>
<message id="fault.kind.forged"><source></source><translation>Something was altered on the way, so it was not used. Your own work is safe. Tell your administrator.</translation></message>
<message id="fault.kind.corrupt"><source></source><translation>Something is damaged and was not used. Nothing else is affected. Tell your administrator.</translation></message>
<message id="fault.kind.too_new"><source></source><translation>A newer version of the app made this. Nothing is lost. Update the app to see it.</translation></message>
<message id="fault.kind.full"><source></source><translation>There is no more space on this device. Your words are still here. Free some space and try again.</translation></message>
<message id="fault.kind.refused"><source></source><translation>This cannot be done now. Nothing was changed.</translation></message>
<message id="fault.kind.not_found"><source></source><translation>It could not be found. Nothing was changed.</translation></message>
<message id="fault.kind.invalid"><source></source><translation>Something is missing or not right. Check it and try again.</translation></message>
<message id="fault.kind.busy"><source></source><translation>Another program is using this. Close it and try again.</translation></message>
<!-- The vault and its store -->
<message id="fault.vault.locked"><source></source><translation>It is locked. Enter your passphrase to go on.</translation></message>
<message id="fault.vault.which"><source></source><translation>Say which folder your plans are in.</translation></message>
<message id="fault.vault.folder"><source></source><translation>This folder cannot be used. Check that it exists and that you may write in it.</translation></message>
<message id="fault.vault.behind"><source></source><translation>The store on this device is older than what the server has from it. Do not make changes here. Tell your administrator: this device must be enrolled again.</translation></message>
<message id="fault.passphrase.missing"><source></source><translation>No passphrase was given.</translation></message>
<message id="fault.journal.absent"><source></source><translation>There are no plans in this folder yet. Check the folder, or create or join an organisation.</translation></message>
<message id="fault.journal.busy"><source></source><translation>Another window or program has these plans open. Go back to it, or close it and try again here.</translation></message>
<message id="fault.journal.corrupt"><source></source><translation>This part of the store on this device is damaged. Do not delete anything. Make a copy of the folder and tell your administrator.</translation></message>
<message id="fault.journal.foreign"><source></source><translation>This folder holds a database of some other program. Choose another folder.</translation></message>
<message id="fault.journal.notadb"><source></source><translation>This part of the store on this device is damaged. Do not delete anything. Make a copy of the folder and tell your administrator.</translation></message>
<message id="fault.journal.driver"><source></source><translation>A part of the app is missing. Install it again; your plans stay where they are.</translation></message>
<message id="fault.journal.full"><source></source><translation>There is no more space on this device. Your words are still here. Free some space and try again.</translation></message>
<message id="fault.journal.io"><source></source><translation>This device could not save just now. Your words are still here. Try again; if it goes on, free some space or restart the device.</translation></message>
<message id="fault.journal.newer"><source></source><translation>These plans were written by a newer version of the app. Nothing was changed. Update the app and open them again.</translation></message>
<!-- Plans and answers -->
<message id="fault.plan.unknown"><source></source><translation>There is no such plan on this device.</translation></message>
<message id="fault.plan.ambiguous"><source></source><translation>More than one plan fits. Give more of its number.</translation></message>
<message id="fault.plan.right"><source></source><translation>Your role does not allow this change. Ask the care coordinator.</translation></message>
<message id="fault.plan.log"><source></source><translation>Who made copies of a plan is written by the app alone: nobody can change it.</translation></message>
<message id="fault.path.unknown"><source></source><translation>That place in the plan is not there any more. Somebody may have removed it.</translation></message>
<message id="fault.path.malformed"><source></source><translation>That is not a place in a plan.</translation></message>
<message id="fault.path.nolist"><source></source><translation>Nothing can be added there: it is not a list.</translation></message>
<message id="fault.undo.there"><source></source><translation>It is in the plan again: somebody has kept it meanwhile. Nothing was changed.</translation></message>
<message id="fault.undo.changed"><source></source><translation>It has been changed since, so nothing was put back. Look at what stands there now.</translation></message>
<message id="fault.value.type"><source></source><translation>That kind of answer does not belong here.</translation></message>
<message id="fault.value.size"><source></source><translation>This text is too long to save in one piece. Shorten it, or divide it. Your words are still here.</translation></message>
<message id="fault.value.json"><source></source><translation>The value is not written as JSON.</translation></message>
<message id="fault.ops.malformed"><source></source><translation>A change was damaged by the app that made it, and has been set aside. Ask its author to enter it again.</translation></message>
<message id="fault.ops.section"><source></source><translation>A change claimed a part of the plan that it does not belong to, so it was set aside. Tell your administrator.</translation></message>
<message id="fault.ops.critical"><source></source><translation>A newer version of the app made this. Nothing is lost. Update the app to see it.</translation></message>
<message id="fault.record.altered"><source></source><translation>A saved change was altered, so it was not used. Tell your administrator.</translation></message>
<message id="fault.record.missing"><source></source><translation>A saved change is missing from this device. Send and receive to fetch it again.</translation></message>
<!-- Bringing plans in and giving copies out -->
<message id="fault.import.json"><source></source><translation>This file is not a care plan that the app can read. Nothing was brought in. Check that it is the right file.</translation></message>
<message id="fault.import.schema"><source></source><translation>This file is not a care plan that the app can read. Nothing was brought in. Check that it is the right file.</translation></message>
<message id="fault.import.shape"><source></source><translation>This file is not a care plan that the app can read. Nothing was brought in. Check that it is the right file.</translation></message>
<message id="fault.import.key"><source></source><translation>A name in this file is not allowed in a care plan. Nothing was brought in.</translation></message>
<message id="fault.import.number"><source></source><translation>A number in this file is too large or too fine to keep exactly. Nothing was brought in.</translation></message>
<message id="fault.import.duplicate"><source></source><translation>This file says one thing twice, so it is not clear which is meant. Nothing was brought in.</translation></message>
<message id="fault.import.depth"><source></source><translation>This file is nested too deeply to be a care plan. Nothing was brought in.</translation></message>
<message id="fault.import.size"><source></source><translation>This file is too large to be a care plan. Nothing was brought in.</translation></message>
<message id="fault.import.schema.newer"><source></source><translation>A newer version of the app wrote this file. Nothing was brought in. Update the app and try again.</translation></message>
<message id="fault.file.read"><source></source><translation>The file could not be read. Check where it is and try again.</translation></message>
<message id="fault.file.write"><source></source><translation>The file could not be written. Choose another folder, or free some space.</translation></message>
<message id="fault.copy.write"><source></source><translation>The copy could not be written. Choose another folder, or free some space.</translation></message>
<message id="fault.export.format"><source></source><translation>There is no copy of that kind.</translation></message>
<message id="fault.export.language"><source></source><translation>A copy is made in Welsh, in English or in both.</translation></message>
<message id="fault.export.audience"><source></source><translation>Say for whom the copy is: the person, the GP, the crisis team or a carer.</translation></message>
<message id="fault.export.form"><source></source><translation>There is no form of that name.</translation></message>
<message id="fault.export.version_number"><source></source><translation>There is no signed version of that number whose seal holds. Look at the list of versions.</translation></message>
<message id="fault.export.version_reader"><source></source><translation>A signed version is given to the person or kept on the record. For anybody else, make a copy of the plan as it is.</translation></message>
<message id="fault.export.version"><source></source><translation>Nothing has been signed yet, so there is no version to give.</translation></message>
<!-- Sharing -->
<message id="fault.member.unknown"><source></source><translation>Nobody of that name is in the organisation.</translation></message>
<message id="fault.member.ambiguous"><source></source><translation>More than one person fits that name. Give the whole name.</translation></message>
<message id="fault.share.right"><source></source><translation>Your role does not allow sharing this. Ask the care coordinator.</translation></message>
<message id="fault.share.key"><source></source><translation>This device does not hold that part of the plan, so it cannot share it.</translation></message>
<message id="fault.share.none"><source></source><translation>That person’s role sees no part of a plan. Nothing was shared.</translation></message>
<message id="fault.grant.right"><source></source><translation>Somebody shared a part that their role may not share. It was not used. Tell your administrator.</translation></message>
<!-- Signing -->
<message id="fault.sign.conflict"><source></source><translation>Two answers stand in this plan. Choose between them before anybody signs.</translation></message>
<message id="fault.sign.waiting"><source></source><translation>Some changes of this plan are waiting for a key or for another change. Send and receive, and then sign.</translation></message>
<message id="fault.sign.blank"><source></source><translation>Sign or make a mark in the box.</translation></message>
<message id="fault.sign.strokes"><source></source><translation>The drawing is too large to keep. Clear it and sign again.</translation></message>
<message id="fault.sign.how"><source></source><translation>Choose how.</translation></message>
<message id="fault.sign.language"><source></source><translation>Choose the language in which the plan was read.</translation></message>
<message id="fault.sign.reason"><source></source><translation>Write down why.</translation></message>
<message id="fault.sign.who"><source></source><translation>Choose who is signing.</translation></message>
<message id="fault.sign.part"><source></source><translation>The person has not said “no” or “not sure” to that part, so there is nothing to agree to now.</translation></message>
<message id="fault.sign.unknown"><source></source><translation>This signature cannot be found in the plan any more. Nothing was changed.</translation></message>
<message id="fault.sign.final"><source></source><translation>More than four hours have passed, or it was taken back before. The version stays as it is; a new one can be signed.</translation></message>
<message id="fault.sign.witness"><source></source><translation>Write the name of the witness.</translation></message>
<message id="fault.version.file"><source></source><translation>This file is not a signed version of a plan.</translation></message>
<message id="fault.version.malformed"><source></source><translation>This signed version is damaged. Ask for another copy.</translation></message>
<message id="fault.version.newer"><source></source><translation>A newer version of the app made this. Nothing is lost. Update the app to see it.</translation></message>
<message id="fault.version.records"><source></source><translation>Part of this signed version is missing. Ask for another copy.</translation></message>
<message id="fault.version.seal"><source></source><translation>The seal does not hold: this is not what was signed. Keep the file and tell your administrator.</translation></message>
<!-- The organisation, invitations and the server -->
<message id="fault.org.fork"><source></source><translation>The list of members from the server tells another story than the one here, so it was refused. Carry on working. Tell your administrator.</translation></message>
<message id="fault.org.root"><source></source><translation>The server belongs to another organisation. Nothing was sent. Check its address.</translation></message>
<message id="fault.page.foreign"><source></source><translation>The server sent something that belongs elsewhere. It was refused and nothing was changed. Tell your administrator.</translation></message>
<message id="fault.ingest.cursor"><source></source><translation>The server’s answer did not follow on from the last one. It was not used. Try again.</translation></message>
</context></TS>
