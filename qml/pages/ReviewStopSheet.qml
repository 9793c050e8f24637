// A review that ends without a new version, and why. review.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Sheet {
    id: root

    required property ReviewController review
    property bool tried: false

    title: qsTrId("page.review.stop_review")
    onAboutToShow: {
        why.renew("");
        tried = false;
    }
    actions: [
        AppButton {
            kind: "quiet"
            text: qsTrId("page.review.stop_cancel")
            onClicked: root.close()
        },
        AppButton {
            kind: "primary"
            glyph: "x"
            text: qsTrId("page.review.stop_confirm")
            onClicked: {
                root.tried = true;
                if (root.review.stop(why.text))
                    root.close();
            }
        }
    ]

    AppText {
        text: qsTrId("page.review.stop_explained")
        color: Tokens.textMuted
    }
    TextAnswer {
        id: why

        label: qsTrId("page.review.stop_why")
        errorText: root.tried && text.trim() === "" ? qsTrId("page.review.asked_missing") : ""
        minimumLines: 2
    }
}
