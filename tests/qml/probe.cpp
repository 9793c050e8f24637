#include "tests/qml/probe.h"

#include "qml/controls/inspection.h"
#include "qml/controls/tab_walk.h"

#include <QAccessible>
#include <QtQuickTest>

namespace cyd::stage {

using controls::accessibleFace;
using controls::roleName;
using controls::walk;

Probe::Probe(Language* language)
    : m_language(language)
{
}

QString Probe::role(QQuickItem* item) const
{
    auto* face = accessibleFace(item);
    return face ? roleName(*face) : QString();
}

QString Probe::name(QQuickItem* item) const
{
    auto* face = accessibleFace(item);
    return face ? face->text(QAccessible::Name) : QString();
}

QString Probe::description(QQuickItem* item) const
{
    auto* face = accessibleFace(item);
    return face ? face->text(QAccessible::Description) : QString();
}

QVariantMap Probe::state(QQuickItem* item) const
{
    auto* face = accessibleFace(item);
    if (!face)
        return {};
    const auto state = face->state();
    return { { QStringLiteral("checkable"), bool(state.checkable) },
        { QStringLiteral("checked"), bool(state.checked) },
        { QStringLiteral("focusable"), bool(state.focusable) },
        { QStringLiteral("selected"), bool(state.selected) },
        { QStringLiteral("editable"), bool(state.editable) },
        { QStringLiteral("readOnly"), bool(state.readOnly) },
        { QStringLiteral("multiLine"), bool(state.multiLine) },
        { QStringLiteral("password"), bool(state.passwordEdit) } };
}

QQuickItem* Probe::find(QQuickItem* root, const QString& role, const QString& name) const
{
    QQuickItem* found = nullptr;
    walk(root, [&](QQuickItem* item) {
        auto* face = found ? nullptr : accessibleFace(item);
        if (face && (role.isEmpty() || roleName(*face) == role) && face->text(QAccessible::Name) == name)
            found = item;
    });
    return found;
}

bool Probe::act(QQuickItem* item, const QString& action) const
{
    auto* face = accessibleFace(item);
    auto* actions = face ? face->actionInterface() : nullptr;
    if (!actions || !actions->actionNames().contains(action))
        return false;
    actions->doAction(action);
    return true;
}

void Probe::restartReader() const
{
    QAccessible::setActive(false);
    QAccessible::setActive(true);
}

bool Probe::settling(QQuickItem* root) const
{
    bool found = false;
    walk(root, [&](QQuickItem* item) { found = found || QQuickTest::qIsPolishScheduled(item); });
    return found;
}

QStringList Probe::cutTexts(QQuickItem* root) const
{
    return controls::cutTexts(root);
}

QStringList Probe::smallTargets(QQuickItem* root, qreal least) const
{
    return controls::smallTargets(root, least);
}

QStringList Probe::nameless(QQuickItem* root) const
{
    return controls::nameless(root);
}

QStringList Probe::overlaps(QQuickItem* root) const
{
    return controls::overlaps(root);
}

QStringList Probe::unsaid(QQuickItem* root) const
{
    return controls::unsaid(root);
}

QStringList Probe::toldByColour(QQuickItem* root) const
{
    return controls::toldByColour(root);
}

QStringList Probe::withoutEntry(QQuickItem* root) const
{
    return controls::withoutEntry(root);
}

QStringList Probe::tabFaults(QQuickItem* anywhere) const
{
    return controls::tabFaults(*anywhere->window());
}

} // namespace cyd::stage
