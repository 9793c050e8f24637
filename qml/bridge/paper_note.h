//! What is written down of a printed copy that somebody signed by hand. No picture: there is no place for
//! one.
//!
//! | member  | what                                                    |
//! |---------|---------------------------------------------------------|
//! | on      | ISO date beside the signature                           |
//! | keptAt  | where the paper is                                      |
//! | version | the number printed on it, as it was typed               |
//! | note    | anything else; may be empty                             |
//! | words   | all of it in a sentence; "" while the date is missing   |
#pragma once

#include "core/workspace/workspace.h"

#include <QJsonObject>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class Language;

class PaperNote : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the signing")
    Q_PROPERTY(QString on READ on WRITE setOn NOTIFY changed FINAL)
    Q_PROPERTY(QString keptAt READ keptAt WRITE setKeptAt NOTIFY changed FINAL)
    Q_PROPERTY(QString version READ version WRITE setVersion NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(QString words READ words NOTIFY changed FINAL)

public:
    explicit PaperNote(const Language& language, QObject* parent = nullptr);

    [[nodiscard]] const QString& on() const { return m_on; }
    void setOn(const QString& iso);
    [[nodiscard]] const QString& keptAt() const { return m_keptAt; }
    void setKeptAt(const QString& place);
    [[nodiscard]] const QString& version() const { return m_version; }
    void setVersion(const QString& number);
    [[nodiscard]] const QString& note() const { return m_note; }
    void setNote(const QString& text);
    [[nodiscard]] QString words() const;

    //! As it is sealed.
    [[nodiscard]] workspace::PaperCopy copy() const;
    //! For the draft.
    [[nodiscard]] QJsonObject kept() const;
    void restore(const QJsonObject& kept);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void put(QString& field, const QString& text);

    const Language& m_language;
    QString m_on, m_keptAt, m_version, m_note;
};

} // namespace cyd::bridge
