// Agree, not sure, no: three answers of one size, none of them chosen beforehand. label; value. Signal chosen(value).
import QtQuick
import Cydgynllun.Controls

ChoiceGroup {
    large: true
    options: [
        { value: "agrees", label: qsTrId("mine.agree"), glyph: "handshake", voice: "success" },
        { value: "unsure", label: qsTrId("mine.not_sure"), glyph: "circle-help", voice: "person" },
        { value: "disagrees", label: qsTrId("mine.no"), glyph: "x", voice: "person" }
    ]
}
