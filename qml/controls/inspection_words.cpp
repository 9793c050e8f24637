// Of inspection.h: what is said as against what is seen.
#include "qml/controls/inspection.h"

#include <QAccessible>
#include <QFont>
#include <QQuickWindow>
#include <QSet>

#include <algorithm>
#include <array>

namespace cyd::controls {

namespace {

QString textOf(const QQuickItem* item, const char* property)
{
    return item->property(property).toString();
}

//! The words seen on `item`, in the order of the tree, without those on controls inside it.
QStringList wordsOn(QQuickItem* item)
{
    QStringList words;
    const auto inner = targets(item);
    walk(item, [&](QQuickItem* text) {
        const auto shown = textOf(text, "text").simplified();
        const bool elsewhere = std::ranges::any_of(
            inner, [&](const QQuickItem* other) { return other != item && other->isAncestorOf(text); });
        if (text->inherits("QQuickText") && !elsewhere && !shown.isEmpty())
            words.append(shown);
    });
    return words;
}

QStringList iconsOn(QQuickItem* item)
{
    QStringList icons;
    walk(item, [&](QQuickItem* icon) {
        if (icon->inherits("cyd::theme::Icon") && !textOf(icon, "name").isEmpty())
            icons.append(textOf(icon, "name"));
    });
    return icons;
}

//! The label above the field that `item` is part of, unless what stands around it says it.
QString labelAround(QQuickItem* item)
{
    for (auto* up = item->parentItem(); up; up = up->parentItem()) {
        if (!up->property("label").isValid() || !up->property("spoken").isValid())
            continue;
        auto* face = accessibleFace(up);
        const auto label = textOf(up, "label").simplified();
        return face && face->text(QAccessible::Name).simplified().contains(label) ? QString() : label;
    }
    return {};
}

bool isField(const QAccessibleInterface& face)
{
    return face.role() == QAccessible::EditableText || face.role() == QAccessible::ComboBox;
}

//! Whether it is one of several or on, where it can be; nullopt: it has no such state.
std::optional<bool> isChosen(const QQuickItem* item, const QAccessibleInterface& face)
{
    if (face.role() == QAccessible::PageTab)
        return item->property("current").toBool();
    if (item->property("choice").toBool())
        return item->property("on").toBool();
    return std::nullopt;
}

bool isTick(const QString& icon)
{
    return icon == QLatin1String("check") || icon == QLatin1String("circle-check")
        || icon == QLatin1String("circle-dot");
}

//! Everything of its look but its colours and what it shows in every state.
QSet<QString> marksOn(QQuickItem* item)
{
    QSet<QString> marks;
    auto own = textOf(item, "glyph");
    if (own.isEmpty())
        own = item->property("modelData").toMap().value(QStringLiteral("glyph")).toString();
    for (const auto& icon : iconsOn(item))
        if (icon != own)
            marks.insert(QStringLiteral("icon ") + icon);
    QStringList said;
    for (const auto& line :
        (textOf(item, "text") + QLatin1Char('\n') + textOf(item, "description")).split(QLatin1Char('\n')))
        said.append(line.simplified());
    int shapes = 0;
    walk(item, [&](QQuickItem* part) {
        if (part->inherits("QQuickText")) {
            const auto words = textOf(part, "text").simplified();
            if (words.isEmpty())
                return;
            marks.insert(QStringLiteral("weight %1").arg(part->property("font").value<QFont>().weight()));
            if (!said.contains(words))
                marks.insert(QStringLiteral("words ") + words);
        } else if (part->inherits("QQuickRectangle")) {
            ++shapes;
            if (const auto* edge = part->property("border").value<QObject*>())
                marks.insert(QStringLiteral("edge %1").arg(edge->property("width").toReal()));
        }
    });
    marks.insert(QStringLiteral("shapes %1").arg(shapes));
    return marks;
}

//! The name of its coloured state; "" when it has none.
QString stateOf(const QQuickItem* item)
{
    static const QSet<QString> kColoured { QStringLiteral("ok"), QStringLiteral("waiting"),
        QStringLiteral("offline"), QStringLiteral("conflict"), QStringLiteral("error"),
        QStringLiteral("warning"), QStringLiteral("info") };
    constexpr std::array kNames { "statusKind", "stateKind", "kind" };
    for (const char* name : kNames)
        if (const auto kind = textOf(item, name); kColoured.contains(kind))
            return kind;
    return {};
}

} // namespace

QStringList unsaid(QQuickItem* root)
{
    QStringList bad;
    for (auto* item : targets(root)) {
        auto* face = accessibleFace(item);
        const auto name = face->text(QAccessible::Name).simplified();
        const auto all = name + QLatin1Char('\n') + face->text(QAccessible::Description).simplified();
        if (isField(*face)) {
            const auto label = labelAround(item);
            if (!name.contains(label, Qt::CaseInsensitive))
                bad.append(QStringLiteral("\"%1\" of %2").arg(label, describe(item, root)));
            continue;
        }
        const auto words = wordsOn(item);
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (i > 0 && face->state().checkable) // its state in words: said as a state
                break;
            for (const auto& part : words[i].split(QStringLiteral(" · ")))
                if (!(i == 0 ? name : all).contains(part, Qt::CaseInsensitive))
                    bad.append(QStringLiteral("\"%1\" of %2").arg(part, describe(item, root)));
        }
    }
    return bad;
}

QStringList toldByColour(QQuickItem* root)
{
    QStringList bad;
    QMap<QString, QList<QQuickItem*>> on;
    QMap<QString, QSet<QString>> off;
    for (auto* item : targets(root)) {
        auto* face = accessibleFace(item);
        const auto chosen = isChosen(item, *face);
        if (!chosen)
            continue;
        // Choices stand in one place with what they are chosen from; ticks and switches all over the page.
        auto group = QLatin1String(item->metaObject()->className()) + QStringLiteral(" %1").arg(face->role());
        if (face->role() != QAccessible::CheckBox)
            group += QStringLiteral(" %1").arg(quintptr(item->parentItem()));
        if (*chosen) {
            on[group].append(item);
            continue;
        }
        off[group] += marksOn(item);
        if (face->role() == QAccessible::RadioButton && std::ranges::any_of(iconsOn(item), isTick))
            bad.append(QStringLiteral("looks chosen: ") + describe(item, root));
    }
    for (auto group = on.cbegin(); group != on.cend(); ++group)
        for (auto* item : group.value())
            if (off.contains(group.key()) && (marksOn(item) - off[group.key()]).isEmpty())
                bad.append(QStringLiteral("chosen: ") + describe(item, root));

    QMap<QString, QString> states; // by what is seen of them in grey
    walk(root, [&](QQuickItem* item) {
        const auto state = stateOf(item);
        if (state.isEmpty())
            return;
        QString words = textOf(item, "title");
        constexpr std::array kWords { "status", "statusWords", "stateText", "text" };
        for (const char* name : kWords)
            if (const auto text = textOf(item, name); !text.isEmpty()) {
                words += text;
                break;
            }
        if (words.isEmpty() && iconsOn(item).isEmpty()) {
            bad.append(state + QStringLiteral(": ") + describe(item, root));
            return;
        }
        const auto look
            = QLatin1String(item->metaObject()->className()) + words + iconsOn(item).join(QLatin1Char(' '));
        if (states.value(look, state) != state)
            bad.append(state + QStringLiteral(" as ") + states.value(look) + QStringLiteral(": ")
                + describe(item, root));
        states[look] = state;
    });
    return bad;
}

QStringList withoutEntry(QQuickItem* root)
{
    QList<QQuickItem*> first;
    walk(root, [&](QQuickItem* item) {
        auto* face = accessibleFace(item);
        if (face && face->role() == QAccessible::Heading && item->property("level").toInt() == 1)
            first.append(item);
    });
    if (first.size() != 1)
        return { QStringLiteral("first headings: %1").arg(first.size()) };
    auto* focus = root->window()->activeFocusItem();
    if (focus != first.first())
        return { QStringLiteral("the focus is on ")
            + (focus ? describe(focus, root) : QStringLiteral("nothing")) };
    return {};
}

} // namespace cyd::controls
