// A list picker, open over the states page.
import QtQuick
import QtQuick.Layouts
import Cydgynllun.Theme
import Cydgynllun.Controls

StatesPage {
    id: page

    Sheet {
        title: page.plan.say("Who will do this?", "Pwy fydd yn gwneud hyn?")
        actions: AppButton { kind: "primary"; text: page.plan.say("Done", "Wedi gorffen") }
        Component.onCompleted: Qt.callLater(open)

        SearchField {}
        ChoiceGroup {
            list: true
            value: "gwen"
            options: [{ value: "gwen", label: "Gwen Prawf", hint: page.plan.say("Care coordinator", "Cydgysylltydd gofal") }, { value: "nia", label: "Nia Enghraifft", hint: page.plan.say("Sister", "Chwaer") },
                { value: "llyr", label: "Llŷr ap Gwilym", hint: page.plan.say("Occupational therapist", "Therapydd galwedigaethol") }]
            onChosen: v => value = v
        }
    }
}
