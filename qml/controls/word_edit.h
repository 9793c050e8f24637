//! Changing a word in a text that somebody is writing, so that one undo takes it back.
#pragma once

#include <QQuickTextDocument>
#include <QtQml/qqmlregistration.h>

namespace cyd::controls {

class WordEdit : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    //! Puts `word` in the place of the letters from `start` on.
    Q_INVOKABLE static void replace(QQuickTextDocument* document, int start, int length, const QString& word);
};

} // namespace cyd::controls
