<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<message id="fault.server.offline"><source></source><translation>The server cannot be reached. Your work is safe on this device and will be sent later.</translation></message>
<message id="fault.server.pin"><source></source><translation>The server’s key is not the one that this device knows: the network may be intercepted. Nothing was sent. Use another network, or ask your administrator.</translation></message>
<message id="fault.server.garbage"><source></source><translation>What answered is not a Cydgynllun server, or only half of it came through. Nothing was changed. Check the address, or try on another network.</translation></message>
<message id="fault.server.url"><source></source><translation>The server’s address is wrong. It must begin with https:// and name a machine.</translation></message>
<message id="fault.server.unpinned"><source></source><translation>The server’s key has not been confirmed on this device yet.</translation></message>
<message id="fault.server.version"><source></source><translation>The server speaks a newer version. Update the app; your work stays on this device until then.</translation></message>
<message id="fault.server.busy"><source></source><translation>The server is busy. Nothing was lost; it will be tried again in a moment.</translation></message>
<message id="fault.server.full"><source></source><translation>The server has no space left. Your work is safe on this device. Tell your administrator.</translation></message>
<message id="fault.server.limit"><source></source><translation>This device has sent a great deal in a short time. Nothing was lost; the rest follows in a while.</translation></message>
<message id="fault.server.refused"><source></source><translation>The server did not accept a request of this device. Nothing was lost. Tell your administrator.</translation></message>
<message id="fault.server.identity"><source></source><translation>This is another server than the one this device knows. Nothing was sent. Ask your administrator whether it was replaced.</translation></message>
<message id="fault.server.page"><source></source><translation>The server sent something that it did not sign, or that was altered on the way. Nothing of it was taken. Tell your administrator.</translation></message>
<message id="fault.server.chain"><source></source><translation>The server left out, changed or reordered records. Nothing of it was taken. Tell your administrator.</translation></message>
<message id="fault.server.rollback"><source></source><translation>The server has lost records that it had before. They are still on this device. Tell your administrator.</translation></message>
<message id="fault.server.receipt"><source></source><translation>The server’s receipt for this device’s records cannot be right. They will be sent again. Tell your administrator.</translation></message>
<message id="fault.server.log"><source></source><translation>The server’s list of the organisation’s members is older than this device’s. Nothing of it was taken.</translation></message>
<message id="fault.login.refused"><source></source><translation>The server does not know this device. If you have just joined, wait until your administrator has confirmed; otherwise ask them.</translation></message>
<message id="fault.cert.expired"><source></source><translation>This device’s certificate has run out. Your work is safe here. Ask your administrator to renew it.</translation></message>
<message id="fault.push.refused"><source></source><translation>The server does not accept a record of this device. It is kept here and needs your attention.</translation></message>
<message id="fault.push.quota"><source></source><translation>This plan has reached the server’s limit. Crisis information and signatures are still sent. Tell your administrator.</translation></message>
<message id="fault.sync.never"><source></source><translation>This device has not exchanged with the server yet.</translation></message>
<message id="fault.invite.unknown"><source></source><translation>The server does not know this invitation. Check the code and the server’s address with your administrator.</translation></message>
<message id="fault.invite.expired"><source></source><translation>This invitation has run out. Ask your administrator for a new code.</translation></message>
<message id="fault.invite.used"><source></source><translation>This invitation has been used already. If it was not you, tell your administrator at once.</translation></message>
<message id="fault.invite.tries"><source></source><translation>This invitation has been tried too often. Ask your administrator for a new code.</translation></message>
<message id="fault.message.malformed"><source></source><translation>A message could not be read. Nothing was changed.</translation></message>
<message id="fault.message.version"><source></source><translation>The other side speaks a newer version. Update the app.</translation></message>
</context></TS>
