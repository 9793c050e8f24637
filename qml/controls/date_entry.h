//! A date as three typed fields, and what is wrong with it.
#pragma once

#include <QDate>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cyd::controls {

//! What stands in the fields is kept as it was typed; `iso` is the date that they make, or empty. Setting
//! `iso` fills them.
class DateEntry : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString day MEMBER m_day NOTIFY changed FINAL)
    Q_PROPERTY(QString month MEMBER m_month NOTIFY changed FINAL)
    Q_PROPERTY(QString year MEMBER m_year NOTIFY changed FINAL)
    //! Earliest and latest day allowed (ISO), empty for no limit.
    Q_PROPERTY(QString notBefore MEMBER m_notBefore NOTIFY changed FINAL)
    Q_PROPERTY(QString notAfter MEMBER m_notAfter NOTIFY changed FINAL)
    //! yyyy-mm-dd; empty while the fields make no allowed date.
    Q_PROPERTY(QString iso READ iso WRITE setIso NOTIFY changed FINAL)
    Q_PROPERTY(bool blank READ blank NOTIFY changed FINAL)
    //! "" (also when blank), incomplete, impossible, too_early, too_late.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    using QObject::QObject;
    [[nodiscard]] QString iso() const;
    void setIso(const QString& iso);
    [[nodiscard]] bool blank() const;
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QDate date() const;

    QString m_day, m_month, m_year, m_notBefore, m_notAfter;
};

} // namespace cyd::controls
