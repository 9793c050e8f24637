//! What a screen reader and a ruler would find on a page of ours; for Qt Quick Tests.
#pragma once

#include "tests/qml/stage.h"

#include <QQuickItem>
#include <QStringList>

namespace cyd::stage {

class Probe : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString language READ language WRITE setLanguage)

public:
    explicit Probe(Language* language);
    [[nodiscard]] QString language() const { return m_language->code(); }
    void setLanguage(const QString& code) { m_language->set(code); }

    //! "button", "check box" … as Qt names the role; "" when the item is not in the accessible tree.
    Q_INVOKABLE QString role(QQuickItem* item) const;
    Q_INVOKABLE QString name(QQuickItem* item) const;
    Q_INVOKABLE QString description(QQuickItem* item) const;
    Q_INVOKABLE QVariantMap state(QQuickItem* item) const;
    //! The first item under `root`, in the accessible tree, of this role (any if "") and name.
    Q_INVOKABLE QQuickItem* find(QQuickItem* root, const QString& role, const QString& name) const;
    //! Does the accessible action ("Press", "Toggle"); false when there is none of that name.
    Q_INVOKABLE bool act(QQuickItem* item, const QString& action) const;

    //! Lets a screen reader go and come: controls tell themselves anew.
    Q_INVOKABLE void restartReader() const;
    //! Whether layout is still under way anywhere under `root`.
    Q_INVOKABLE bool settling(QQuickItem* root) const;
    // As in qml/controls/inspection.h and tab_walk.h.
    Q_INVOKABLE QStringList cutTexts(QQuickItem* root) const;
    Q_INVOKABLE QStringList smallTargets(QQuickItem* root, qreal least) const;
    Q_INVOKABLE QStringList nameless(QQuickItem* root) const;
    Q_INVOKABLE QStringList overlaps(QQuickItem* root) const;
    Q_INVOKABLE QStringList unsaid(QQuickItem* root) const;
    Q_INVOKABLE QStringList toldByColour(QQuickItem* root) const;
    Q_INVOKABLE QStringList withoutEntry(QQuickItem* root) const;
    Q_INVOKABLE QStringList tabFaults(QQuickItem* anywhere) const;

private:
    Language* m_language;
};

} // namespace cyd::stage
