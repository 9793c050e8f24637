<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<message id="server.help.about"><source></source><translation>The sync server of Cydgynllun: numbers sealed records and passes them on. It holds no key and can read no plan.</translation></message>
<message id="server.help.usage"><source></source><translation>Usage</translation></message>
<message id="server.help.options"><source></source><translation>OPTIONS</translation></message>
<message id="server.help.group"><source></source><translation>Options</translation></message>
<message id="server.help.help"><source></source><translation>Print this help and end</translation></message>
<message id="server.help.version"><source></source><translation>Print the version and end</translation></message>
<message id="server.help.config"><source></source><translation>Read options from this file (name = value, one a line)</translation></message>
<message id="server.help.listen"><source></source><translation>Address and port to listen on; port 0 takes any free one</translation></message>
<message id="server.help.store"><source></source><translation>Folder of the store</translation></message>
<message id="server.help.tls-cert"><source></source><translation>TLS certificate chain, PEM</translation></message>
<message id="server.help.tls-key"><source></source><translation>Its private key, PEM</translation></message>
<message id="server.help.host"><source></source><translation>A name that this server answers to (may be given several times); any, if none is given</translation></message>
<message id="server.help.lang"><source></source><translation>Language of messages</translation></message>
<message id="server.help.log"><source></source><translation>What is written to standard error: one line a call (ids and codes only), or nothing</translation></message>
<message id="server.help.threads"><source></source><translation>Threads for connections</translation></message>
<message id="server.help.max-orgs"><source></source><translation>Most organisations that this server takes</translation></message>
<message id="server.help.max-connections"><source></source><translation>Most connections at one time</translation></message>
<message id="server.help.per-address"><source></source><translation>Most connections from one network address</translation></message>
<message id="server.help.device-requests"><source></source><translation>Requests that one device may make at once; a quarter comes back every ten minutes</translation></message>
<message id="server.help.device-records"><source></source><translation>Records that one device may send at once; a tenth comes back every hour</translation></message>
<message id="server.help.header-seconds"><source></source><translation>Seconds for TLS and for the head of a request</translation></message>
<message id="server.help.body-seconds"><source></source><translation>Seconds for the body of a request</translation></message>
<message id="server.help.idle-seconds"><source></source><translation>Seconds that a connection may be silent between requests</translation></message>
<message id="server.help.metrics"><source></source><translation>Answer /metrics to any address, not only to this machine</translation></message>
<message id="server.usage"><source></source><translation>The command line is wrong. See cyd-server --help.</translation></message>
<message id="server.usage.option"><source></source><translation>The option %1 is unknown, or its value is wrong. See cyd-server --help.</translation></message>
<message id="server.usage.config"><source></source><translation>The file given with --config cannot be read.</translation></message>
<message id="server.usage.listen"><source></source><translation>--listen wants an address and a port, such as 127.0.0.1:8443 or [::1]:0.</translation></message>
<message id="server.usage.tls-pair"><source></source><translation>--tls-cert and --tls-key belong together: give both or neither.</translation></message>
<message id="server.usage.postgresql"><source></source><translation>This version stores in a folder only: give --store a folder. PostgreSQL comes in a later version.</translation></message>
<message id="server.crypto"><source></source><translation>The cryptographic library does not start on this machine. The server has not been started.</translation></message>
<message id="fault.server.cleartext"><source></source><translation>Without TLS the server listens on this machine only. Give --tls-cert and --tls-key, or listen on 127.0.0.1.</translation></message>
<message id="fault.server.address"><source></source><translation>--listen wants a numeric address, such as 127.0.0.1 or ::1, or localhost.</translation></message>
<message id="fault.server.tls-cert"><source></source><translation>The TLS certificate cannot be read. It must be a PEM file.</translation></message>
<message id="fault.server.tls-key"><source></source><translation>The TLS key cannot be read, or does not belong to the certificate. It must be a PEM file.</translation></message>
<message id="fault.server.port"><source></source><translation>The server cannot listen there: another program uses the port, or this account may not use it.</translation></message>
<message id="fault.store.busy"><source></source><translation>Another cyd-server is using this store (%1). Stop it first, or give another folder.</translation></message>
<message id="fault.store.open"><source></source><translation>The store cannot be opened (%1). See that the folder can be made and written to by this account.</translation></message>
<message id="fault.store.notadb"><source></source><translation>The file in the store’s folder is not a store (%1). Nothing was changed. Restore it from a backup.</translation></message>
<message id="fault.store.foreign"><source></source><translation>The database in the store’s folder belongs to another program (%1). Nothing was changed.</translation></message>
<message id="fault.store.newer"><source></source><translation>The store was written by a newer cyd-server (%1). Nothing was changed. Run that version or a later one.</translation></message>
<message id="fault.store.corrupt"><source></source><translation>The store is damaged (%1). Stop the server and restore it from a backup; devices will send again what is missing.</translation></message>
<message id="fault.store.full"><source></source><translation>There is no space left for the store (%1). Nothing was lost; make space.</translation></message>
<message id="fault.store.io"><source></source><translation>The store cannot be read or written (%1). Look at the disk and the server’s log.</translation></message>
</context></TS>
