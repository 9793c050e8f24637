// When the tablet locks: now, or by itself after some quiet minutes; and the PIN that opens it again today.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls

Panel {
    id: root

    required property SettingsStore settings
    required property LockController lock

    function setPin() {
        if (pin.text === "" || known.text === "")
            return;
        lock.setPin(pin.text, known.text);
        pin.clear();
        known.clear();
    }

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
    SectionHeading {
        text: qsTrId("page.settings.pin")
        level: 3
    }
    AppText {
        text: root.lock.pinTries > 0 ? qsTrId("page.settings.pin_set") : qsTrId("page.settings.pin_note")
    }
    SecretAnswer {
        id: pin

        visible: root.lock.pinTries === 0
        digits: true
        label: qsTrId("page.settings.pin_new")
        hint: qsTrId("page.settings.pin_hint")
        onAccepted: known.edit()
    }
    SecretAnswer {
        id: known

        visible: root.lock.pinTries === 0
        label: qsTrId("page.unlock.passphrase")
        errorText: root.lock.pinMessage
        onAccepted: root.setPin()
    }
    Wrap {
        AppButton {
            large: true
            glyph: root.lock.pinTries > 0 ? "x" : "check"
            text: root.lock.pinTries > 0 ? qsTrId("page.settings.pin_forget") : qsTrId("page.settings.pin_do")
            onClicked: root.lock.pinTries > 0 ? root.lock.forgetPin() : root.setPin()
        }
    }
}
