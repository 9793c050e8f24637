<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- Help -->
<message id="page.help.title"><source></source><translation>Help</translation></message>
<message id="page.help.lead"><source></source><translation>Short answers to what people ask most. Everything here works without a signal.</translation></message>
<message id="page.help.now"><source></source><translation>Help in a crisis</translation></message>
<message id="page.help.now_text"><source></source><translation>The person’s own crisis plan says whom they want to ring first. These answer everybody in Wales, at any hour:</translation></message>
<message id="page.help.999"><source></source><translation>If a life is in danger</translation></message>
<message id="page.help.111"><source></source><translation>Urgent mental health help: NHS 111 Wales, then press 2</translation></message>
<message id="page.help.row"><source></source><translation>Short answers, crisis numbers, about this app</translation></message>
<message id="page.unlock.help"><source></source><translation>Help, or a forgotten passphrase</translation></message>
<message id="page.help.how"><source></source><translation>Step by step</translation></message>
<message id="help.write"><source></source><translation>Write a plan together</translation></message>
<message id="help.write.1"><source></source><translation>Open the person from your list, or choose “Add a person”.</translation></message>
<message id="help.write.2"><source></source><translation>Choose an area of life and begin with their own words, in the language they speak.</translation></message>
<message id="help.write.3"><source></source><translation>Write outcomes and actions together: what, who and by when. “Talked about, nothing needed” is a complete answer too.</translation></message>
<message id="help.write.4"><source></source><translation>You need not save anything: every word is kept on this device as you type. What you remove can be brought back.</translation></message>
<message id="help.hand_over"><source></source><translation>Give the device to the person</translation></message>
<message id="help.hand_over.1"><source></source><translation>In the plan, choose “Give to the person”. On a small screen it is under “More”.</translation></message>
<message id="help.hand_over.2"><source></source><translation>They see their own plan and nothing else, in large letters, and can have it read to them.</translation></message>
<message id="help.hand_over.3"><source></source><translation>They can agree, say no or not sure, add their own words, and stop at any time.</translation></message>
<message id="help.hand_over.4"><source></source><translation>When they give it back it locks. Only you can open it again.</translation></message>
<message id="help.sign"><source></source><translation>Agree and sign</translation></message>
<message id="help.sign.1"><source></source><translation>Choose “Sign”. Read the whole plan together first.</translation></message>
<message id="help.sign.2"><source></source><translation>The person answers in any way: in ink, with a mark, a typed name, out loud, or by not signing. All are equal.</translation></message>
<message id="help.sign.3"><source></source><translation>The version is then sealed. For four hours the signature can be taken back.</translation></message>
<message id="help.sign.4"><source></source><translation>What you write afterwards belongs to the next version.</translation></message>
<message id="help.send"><source></source><translation>Send and receive</translation></message>
<message id="help.send.1"><source></source><translation>Go on working without a signal. Nothing waits for it.</translation></message>
<message id="help.send.2"><source></source><translation>When there is a signal, open “Send and receive”.</translation></message>
<message id="help.send.3"><source></source><translation>Each plan says whether it is on this device only, on the server, or seen by the team.</translation></message>
<message id="help.send.4"><source></source><translation>Where two people answered one question, both answers stand until somebody chooses.</translation></message>
<message id="help.crisis"><source></source><translation>Find the crisis page</translation></message>
<message id="help.crisis.1"><source></source><translation>“Crisis” is one tap away on every screen of a plan.</translation></message>
<message id="help.crisis.2"><source></source><translation>At the top is who answers at this hour, with the number to ring.</translation></message>
<message id="help.crisis.3"><source></source><translation>“Change this plan” lets you write who can be rung, when they answer, and what helps.</translation></message>
<message id="help.crisis.4"><source></source><translation>Print it as a page or a card for the person to keep.</translation></message>
<message id="help.forgotten"><source></source><translation>I have forgotten my passphrase</translation></message>
<message id="help.forgotten.1"><source></source><translation>Take your time. Wrong tries delete nothing; after some of them you have to wait a little.</translation></message>
<message id="help.forgotten.2"><source></source><translation>Nobody can open this device without the passphrase: not the server, and not your administrator.</translation></message>
<message id="help.forgotten.3"><source></source><translation>Tell your administrator. With a new invitation you begin again, and what was sent comes back when a colleague shares it with you.</translation></message>
<message id="help.forgotten.4"><source></source><translation>Keep this folder until then. What was not sent is only here, and opens with the old passphrase alone.</translation></message>
<message id="help.wrong"><source></source><translation>Something is wrong with this device</translation></message>
<message id="help.wrong.1"><source></source><translation>If it is full, delete something else. The app says when it could not save, and your words stay on the screen.</translation></message>
<message id="help.wrong.2"><source></source><translation>If its date or time is wrong, put it right in the device’s settings. No answer is lost or replaced because of it.</translation></message>
<message id="help.wrong.3"><source></source><translation>If it will not open, delete nothing, copy the whole folder to a safe place, and tell your administrator.</translation></message>
<message id="help.wrong.4"><source></source><translation>As long as it opens, you can save a copy of any plan under “Print”.</translation></message>
<message id="page.help.checker"><source></source><translation>What the checker asks, and why</translation></message>
<message id="page.help.about"><source></source><translation>About this app</translation></message>
<message id="page.help.version"><source></source><translation>Version: %1</translation></message>
<message id="page.help.licence"><source></source><translation>Cydgynllun is open source. Its licence: Apache-2.0.</translation></message>
<message id="page.help.parts"><source></source><translation>It stands on the work of others. Each part with its licence:</translation></message>
<message id="page.help.folder"><source></source><translation>The plans on this device are sealed in this folder: %1</translation></message>
<!-- A vault that does not open -->
<message id="page.problem.steps"><source></source><translation>What to do now</translation></message>
<message id="page.problem.clock"><source></source><translation>This device says that it is %1. If that is wrong, put the date and time right in the device’s settings, then try again.</translation></message>
<message id="page.problem.help"><source></source><translation>Help and crisis numbers</translation></message>
<message id="problem.full"><source></source><translation>There is no space on this device</translation></message>
<message id="problem.retry"><source></source><translation>The plans could not be opened just now</translation></message>
<message id="problem.step.keep"><source></source><translation>Delete nothing, and do not remove the app.</translation></message>
<message id="problem.step.copy"><source></source><translation>Copy the whole folder to a safe place, such as an encrypted disk of your organisation. Everything in it stays sealed. The folder: %1</translation></message>
<message id="problem.step.tell"><source></source><translation>Tell your administrator. What was sent is with the team and comes back after a new invitation; what was not sent is only in this folder.</translation></message>
<message id="problem.step.space"><source></source><translation>Make space: delete pictures, films or apps that are not needed. Leave this folder alone: %1</translation></message>
<message id="problem.step.close"><source></source><translation>Close every other window of the app, and any command that is using these plans.</translation></message>
<message id="problem.step.restart"><source></source><translation>Restart the device, then try again.</translation></message>
<message id="problem.step.update"><source></source><translation>Update the app, then try again. Do not go back to an older one.</translation></message>
<message id="problem.step.folder"><source></source><translation>Check the folder: %1</translation></message>
<message id="problem.step.export"><source></source><translation>As soon as it opens, save a copy of each plan, under “Print” or with this command: %1</translation></message>
</context>
</TS>
