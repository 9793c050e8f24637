// The lock: a passphrase, nothing of anybody's plan. app.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property LockController lock: app.lock
    readonly property bool opening: lock.state === LockController.Opening

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
                text: qsTrId("page.unlock.line")
                color: Tokens.textMuted
            }
            SecretAnswer {
                id: secret

                label: qsTrId("page.unlock.passphrase")
                enabled: !root.opening && root.lock.secondsToWait === 0
                errorText: root.lock.secondsToWait > 0 ? qsTrId("page.unlock.wait").arg(root.lock.secondsToWait) : root.lock.message
                onAccepted: root.lock.unlock(text)
                Component.onCompleted: edit()
            }
            AppButton {
                kind: "primary"
                glyph: "lock-open"
                text: root.opening ? qsTrId("page.unlock.opening") : qsTrId("page.unlock.open")
                enabled: !root.opening && root.lock.secondsToWait === 0
                onClicked: root.lock.unlock(secret.text)
            }
            AppText {
                text: qsTrId("page.unlock.kept")
                type: Tokens.hint
                color: Tokens.textMuted
            }
        }
    }

    Connections {
        target: root.lock

        function onChanged() {
            if (root.lock.state === LockController.Locked && root.lock.message !== "")
                secret.clear();
        }
    }
}
