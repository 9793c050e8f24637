// The lock: a passphrase, nothing of anybody's plan. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property LockController lock: app.lock
    readonly property bool opening: lock.state === LockController.Opening
    property bool passphraseWanted: false
    readonly property bool ready: !opening && (withPin || lock.secondsToWait === 0)
    readonly property bool withPin: lock.pinTries > 0 && !passphraseWanted

    function open() {
        if (secret.text === "")
            return;
        if (withPin)
            lock.unlockWithPin(secret.text);
        else
            lock.unlock(secret.text);
        secret.clear();
    }

    title: qsTrId("page.unlock.title")

    Item {
        implicitHeight: Tokens.phone ? 0 : Tokens.spaceXxl
    }
    Item {
        implicitHeight: card.implicitHeight

        Panel {
            id: card

            x: Math.round((parent.width - width) / 2)
            width: Math.min(parent.width, Tokens.px(Tokens.sheetWidth))

            SectionHeading {
                level: 1
                glyph: "lock"
                text: qsTrId("page.unlock.heading")
            }
            AppText {
                text: root.withPin ? qsTrId("page.unlock.pin_line").arg(root.lock.pinTries) : qsTrId("page.unlock.line")
                color: Tokens.textMuted
            }
            SecretAnswer {
                id: secret

                label: root.withPin ? qsTrId("page.unlock.pin") : qsTrId("page.unlock.passphrase")
                digits: root.withPin
                enabled: root.ready
                errorText: root.lock.secondsToWait > 0 && !root.withPin ? qsTrId("page.unlock.wait").arg(root.lock.secondsToWait) : root.lock.message
                onAccepted: root.open()
                Component.onCompleted: edit()
            }
            AppButton {
                kind: "primary"
                glyph: "lock-open"
                text: root.opening ? qsTrId("page.unlock.opening") : qsTrId("page.unlock.open")
                enabled: root.ready
                onClicked: root.open()
            }
            Repeater {
                model: root.lock.pinTries > 0 ? 1 : 0

                AppButton {
                    kind: "quiet"
                    text: root.withPin ? qsTrId("page.unlock.use_passphrase") : qsTrId("page.unlock.use_pin")
                    onClicked: {
                        root.passphraseWanted = !root.passphraseWanted;
                        secret.clear();
                        secret.edit();
                    }
                }
            }
            AppText {
                text: qsTrId("page.unlock.kept")
                type: Tokens.hint
                color: Tokens.textMuted
            }
            Repeater {
                model: root.app.handedOver ? 0 : 1

                AppButton {
                    kind: "quiet"
                    glyph: "circle-help"
                    text: qsTrId("page.unlock.help")
                    onClicked: root.app.router.open("help")
                }
            }
        }
    }
}
