// Somebody to ring, to change: name, number, kind, what they will do, and when they answer. Signal removed(row).
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    required property ContactsModel contacts
    required property int index
    required property Answer label
    required property Answer phone
    required property Answer whatTheyDo
    required property string kind
    required property bool allHours
    required property var hours
    required property string holidayFrom
    required property string holidayTo

    signal removed(int row)

    Columns {
        columns: Tokens.phone ? 1 : 2
        spacing: Tokens.spaceM

        PlanAnswer {
            app: root.app
            answer: root.label
            label: qsTrId("page.crisis.contact_name")
            singleLine: true
            showLanguage: false
            spelled: false
        }
        PlanAnswer {
            app: root.app
            answer: root.phone
            label: qsTrId("page.crisis.contact_phone")
            singleLine: true
            showLanguage: false
            spelled: false
        }
    }
    SelectBox {
        label: qsTrId("page.crisis.contact_kind")
        hint: qsTrId("page.crisis.contact_kind_hint")
        errorText: root.kind === "" ? qsTrId("page.crisis.contact_kind_missing") : ""
        options: root.contacts.kinds
        value: root.kind
        onChosen: value => root.contacts.setKind(root.index, value)
    }
    PlanAnswer {
        app: root.app
        answer: root.whatTheyDo
        label: qsTrId("page.crisis.contact_does")
        minimumLines: 1
    }
    HoursEditor {
        allHours: root.allHours
        hours: root.hours
        holidayFrom: root.holidayFrom
        holidayTo: root.holidayTo
        onAlways: root.contacts.setAllHours(root.index)
        onHoursChosen: spans => root.contacts.setHours(root.index, spans)
        onHolidayChosen: (from, to) => root.contacts.setHolidayHours(root.index, from, to)
        onHolidayClosed: root.contacts.closeOnHolidays(root.index)
    }
    Wrap {
        spacing: Tokens.spaceXs
        atEnd: true

        AppButton {
            kind: "quiet"
            glyph: "arrow-up"
            text: qsTrId("page.lines.up")
            enabled: root.index > 0
            Accessible.name: text + ": " + (root.label?.text ?? "")
            onClicked: root.contacts.moveUp(root.index)
        }
        AppButton {
            kind: "quiet"
            voice: "danger"
            glyph: "trash-2"
            text: qsTrId("page.lines.remove")
            Accessible.name: text + ": " + (root.label?.text ?? "")
            onClicked: root.removed(root.index)
        }
    }
}
