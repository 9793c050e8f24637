#include "qml/controls/inspection.h"

#include "qml/controls/arrangement.h"

#include <QAccessible>

namespace cyd::controls {

namespace {

bool isTarget(QAccessibleInterface* face)
{
    switch (face->role()) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::PageTab:
        return true;
    case QAccessible::ListItem:
        return face->actionInterface() && !face->actionInterface()->actionNames().isEmpty();
    default:
        return false;
    }
}

QString describeAs(QQuickItem* item, const QString& words, const QRectF& box)
{
    return QStringLiteral("%1 \"%2\" at %3,%4 %5x%6")
        .arg(QLatin1String(item->metaObject()->className()), words)
        .arg(box.x())
        .arg(box.y())
        .arg(box.width())
        .arg(box.height());
}

} // namespace

QAccessibleInterface* accessibleFace(QQuickItem* item)
{
    auto* face = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
    if (!face || !face->isValid())
        return nullptr;
    for (const auto* attached : item->children())
        if (attached->inherits("QQuickAccessibleAttached") && attached->property("ignored").toBool())
            return nullptr;
    return face;
}

QString roleName(QAccessibleInterface& face)
{
    switch (face.role()) {
    case QAccessible::NoRole:
        return {};
    case QAccessible::Button:
        return QStringLiteral("button");
    case QAccessible::CheckBox:
        return QStringLiteral("check box");
    case QAccessible::RadioButton:
        return QStringLiteral("radio button");
    case QAccessible::EditableText:
        return QStringLiteral("text");
    case QAccessible::StaticText:
        return QStringLiteral("label");
    case QAccessible::Heading:
        return QStringLiteral("heading");
    case QAccessible::ListItem:
        return QStringLiteral("list item");
    case QAccessible::List:
        return QStringLiteral("list");
    case QAccessible::ComboBox:
        return QStringLiteral("combo box");
    case QAccessible::PageTab:
        return QStringLiteral("page tab");
    case QAccessible::PageTabList:
        return QStringLiteral("page tab list");
    case QAccessible::Grouping:
        return QStringLiteral("grouping");
    case QAccessible::Dialog:
        return QStringLiteral("dialog");
    case QAccessible::Canvas:
        return QStringLiteral("canvas");
    case QAccessible::ProgressBar:
        return QStringLiteral("progress bar");
    case QAccessible::StatusBar:
        return QStringLiteral("status bar");
    case QAccessible::AlertMessage:
        return QStringLiteral("alert");
    case QAccessible::Note:
        return QStringLiteral("note");
    default:
        return QStringLiteral("role %1").arg(int(face.role()));
    }
}

void walk(QQuickItem* root, const std::function<void(QQuickItem*)>& visit)
{
    if (!root->isVisible())
        return;
    visit(root);
    for (auto* child : root->childItems())
        walk(child, visit);
}

QString describe(QQuickItem* item, QQuickItem* root)
{
    auto* face = accessibleFace(item);
    return describeAs(item, face ? face->text(QAccessible::Name) : QString(),
        item->mapRectToItem(root, { 0, 0, item->width(), item->height() }));
}

QList<QQuickItem*> targets(QQuickItem* root)
{
    QList<QQuickItem*> found;
    walk(root, [&](QQuickItem* item) {
        auto* face = accessibleFace(item);
        if (face && isTarget(face))
            found.append(item);
    });
    return found;
}

bool isWhole(QQuickItem* root)
{
    bool whole = true;
    walk(root, [&](QQuickItem* item) {
        if (const auto* parts
            = item->findChild<QObject*>(QStringLiteral("gradual"), Qt::FindDirectChildrenOnly))
            whole = whole && parts->property("whole").toBool();
    });
    return whole;
}

QStringList cutTexts(QQuickItem* root)
{
    QStringList cut;
    walk(root, [&](QQuickItem* item) {
        if (!item->inherits("QQuickText") || item->property("text").toString().isEmpty())
            return;
        const auto box = item->mapRectToItem(root, { 0, 0, item->width(), item->height() });
        const bool narrow = item->property("contentWidth").toReal() > item->width() + 1;
        const bool low = item->property("contentHeight").toReal() > item->height() + 1;
        const bool outside = box.left() < -1 || box.right() > root->width() + 1;
        if (item->property("truncated").toBool() || narrow || low || outside)
            cut.append(describeAs(item, item->property("text").toString(), box));
    });
    return cut;
}

QStringList smallTargets(QQuickItem* root, qreal least)
{
    QStringList small;
    walk(root, [&](QQuickItem* item) {
        auto* face = accessibleFace(item);
        if (face && isTarget(face) && (item->width() < least || item->height() < least))
            small.append(describe(item, root));
    });
    return small;
}

QStringList nameless(QQuickItem* root)
{
    QStringList bad;
    walk(root, [&](QQuickItem* item) {
        auto* face = accessibleFace(item);
        if (face && isTarget(face) && face->text(QAccessible::Name).trimmed().isEmpty())
            bad.append(describeAs(
                item, roleName(*face), item->mapRectToItem(root, { 0, 0, item->width(), item->height() })));
    });
    return bad;
}

QStringList unreachable(QQuickItem* root)
{
    QStringList bad;
    walk(root, [&](QQuickItem* item) {
        auto* face = accessibleFace(item);
        // Of radio buttons the chosen one takes Tab, and the arrows go on from there.
        if (face && isTarget(face) && face->role() != QAccessible::RadioButton && item->isEnabled()
            && !item->activeFocusOnTab())
            bad.append(describe(item, root));
    });
    return bad;
}

QStringList overlaps(QQuickItem* root)
{
    QStringList bad;
    walk(root, [&](QQuickItem* item) {
        if (!qobject_cast<Arrangement*>(item))
            return;
        QList<QQuickItem*> before;
        for (auto* child : item->childItems()) {
            if (!child->isVisible() || child->width() <= 0 || child->height() <= 0)
                continue;
            const QRectF box(child->position(), child->size());
            for (auto* other : before)
                if (box.adjusted(1, 1, -1, -1).intersects(QRectF(other->position(), other->size())))
                    bad.append(describeAs(child, QLatin1String(other->metaObject()->className()), box));
            if (box.right() > item->width() + 1 || box.bottom() > item->height() + 1)
                bad.append(describeAs(child, QStringLiteral("reaches out of its arrangement"), box));
            before.append(child);
        }
    });
    return bad;
}

} // namespace cyd::controls
