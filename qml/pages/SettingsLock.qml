// When the tablet locks: now, or by itself after some quiet minutes.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls

Panel {
    id: root

    required property SettingsStore settings
    required property LockController lock

    SectionHeading {
        text: qsTrId("page.settings.lock")
        glyph: "lock"
    }
    AppText {
        text: qsTrId("page.settings.lock_note")
    }
    Wrap {
        AppButton {
            glyph: "lock"
            large: true
            text: qsTrId("page.settings.lock_now")
            onClicked: root.lock.lock()
        }
    }
    ChoiceGroup {
        label: qsTrId("page.settings.lock_after")
        hint: qsTrId("page.settings.lock_after_hint")
        options: Array.of(1, 2, 5, 10, 15, 30).map(n => ({ value: String(n), label: String(n) }))
        value: String(root.settings.lockMinutes)
        onChosen: value => root.settings.lockMinutes = Number(value)
    }
}
