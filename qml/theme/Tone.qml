// The three colours of a state: ink for words and icons, fill behind them, line around them.
import QtQuick

QtObject {
    required property color ink
    required property color fill
    required property color line
}
